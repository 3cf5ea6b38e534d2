package org.dragoman.who;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.register.Gender;
import org.dragoman.register.Register;

/** Tells whether "he" or "she" can take somebody up, by the words of the mention and by the person's name. */
final class Genders {

    private static final Set<String> WOMEN = Set.of(
            "mrs", "ms", "miss", "lady", "dame", "madam", "madame", "frau", "queen", "princess", "duchess", "empress",
            "mother", "daughter", "sister", "wife", "widow", "girl", "woman", "grandmother", "aunt", "niece", "actress",
            "nun", "businesswoman", "first lady", "girlfriend", "bride", "housewife", "chairwoman", "spokeswoman");

    private static final Set<String> MEN = Set.of(
            "mr", "sir", "lord", "herr", "king", "prince", "emperor", "sultan", "emir", "pope", "father", "son", "brother",
            "husband", "boy", "man", "grandfather", "uncle", "nephew", "priest", "imam", "mullah", "ayatollah", "bishop",
            "cardinal", "businessman", "sheikh", "boyfriend", "chairman", "spokesman", "gunman", "policeman");

    private final Register register;
    private final String text;

    /** @param text the page's text */
    Genders(Register register, String text) {
        this.register = register;
        this.text = text;
    }

    /** Whether nothing speaks against it: somebody whose gender is not known can be either. */
    boolean admit(Appearance appearance, Gender gender) {
        return of(appearance.mention()).filter(known -> known != gender).isEmpty();
    }

    private Optional<Gender> of(ActorMention mention) {
        Actor actor = mention.actors().getFirst();
        return byWords(mention.span().of(text))
                .or(() -> actor.kind() == Actor.Kind.GROUP ? Optional.empty() : register.genderOf(actor.name()));
    }

    private static Optional<Gender> byWords(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .flatMap(word -> word.endsWith("woman") || WOMEN.contains(word)
                        ? Stream.of(Gender.WOMAN)
                        : MEN.contains(word) ? Stream.of(Gender.MAN) : Stream.empty())
                .reduce((first, last) -> last);
    }
}
