package org.dragoman.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dragoman.language.Mention;
import org.dragoman.language.Token;
import org.dragoman.register.Known;
import org.dragoman.register.Names;
import org.dragoman.register.Noun;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;

/** Finds the names of people in a sentence: the model's, with the words that it left out, and those that it missed. */
final class NameFinder {

    private static final Set<String> HONORIFICS = Set.of(
            "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "madam", "madame", "prof", "hon", "mx", "m",
            "herr", "frau", "senor", "monsieur", "comrade", "hajji", "haji");

    /** Small words inside of names. */
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ibn", "bint", "von", "van", "der", "den", "de", "da", "dos", "di", "del", "la", "le", "ul", "ur",
            "abu", "ben", "ter", "du", "al-", "ould");

    /** The number of a monarch or a pope. */
    private static final Pattern ORDINAL = Pattern.compile("[IVX]{1,5}");

    private static final Set<Sector> TITLED =
            Set.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.COP, Sector.REL, Sector.SPY);

    private static final int LONGEST_NAME = 7;

    private static final int FAMILY_AND_GIVEN = 3;

    private final Register register;

    NameFinder(Register register) {
        this.register = register;
    }

    /**
     * A person's name.
     *
     * @param first the index of its first word, honorific left out
     * @param end the index after its last word
     */
    record Name(int first, int end) {
        boolean covers(int token) {
            return first <= token && token < end;
        }
    }

    /** The names in each of the sentences of one part of a page: a word of a full name is a name wherever it stands. */
    List<List<Name>> names(List<Words> sentences) {
        Set<String> familiar = new HashSet<>();
        for (Words words : sentences) {
            for (Name name : names(words, Set.of())) {
                if (name.end() - name.first() > 1) {
                    IntStream.range(name.first(), name.end()).mapToObj(words::key).forEach(familiar::add);
                }
            }
        }
        familiar.removeAll(PARTICLES);
        return sentences.stream().map(words -> names(words, familiar)).toList();
    }

    private List<Name> names(Words words, Set<String> familiar) {
        List<Name> names = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            Optional<Name> name = knownName(words, next);
            if (name.isEmpty() && isNamePart(words, next)) {
                name = nameFrom(words, next, familiar);
            } else if (name.isEmpty() && isNameOnItsOwn(words, next, familiar)) {
                name = Optional.of(new Name(next, next + 1));
            }
            name.map(one -> withTitleInName(words, one)).ifPresent(names::add);
            next = name.map(Name::end).orElse(next + 1);
        }
        return names;
    }

    /**
     * A full name which the model took for an organisation or a place: that of somebody whom the register knows, or one
     * that begins with a family name of the state before it ("China's | Li Gang").
     */
    private Optional<Name> knownName(Words words, int first) {
        return words.sentence().mentionAt(first)
                .filter(m -> m.kind() != Mention.Kind.PERSON && m.first() == first && m.end() - first > 1)
                .filter(m -> words.itemAt(first).isEmpty())
                .filter(m -> isRegistered(words, m) || (m.end() - first <= FAMILY_AND_GIVEN && isFamilyFirst(words, first)))
                .map(m -> new Name(first, m.end()));
    }

    /** Whether a word after its state is a family name that stands before the given names there. */
    private boolean isFamilyFirst(Words words, int index) {
        return isOfStateBefore(words, index)
                && register.personsOfFamily(words.key(index)).stream()
                        .anyMatch(person -> Names.key(person.name()).startsWith(words.key(index) + " "));
    }

    private boolean isRegistered(Words words, Mention mention) {
        return IntStream.range(mention.first(), mention.end()).allMatch(i -> words.itemAt(i).isEmpty())
                && !register.personsNamed(words.textOf(mention.first(), mention.end())).isEmpty();
    }

    /** "Sheikh Hasina", "Mullah Omar": the title is a part of the name by which the register knows somebody. */
    private Name withTitleInName(Words words, Name name) {
        return words.itemEndingAt(name.first())
                .filter(title -> title.isNoun(Noun.Kind.PERSON))
                .filter(title -> register.personsNamed(words.textOf(title.first(), name.end())).size() == 1)
                .map(title -> new Name(title.first(), name.end()))
                .orElse(name);
    }

    static boolean isHonorific(String key) {
        return HONORIFICS.contains(key);
    }

    private Optional<Name> nameFrom(Words words, int first, Set<String> familiar) {
        int end = first + 1;
        while (end < words.size() && end - first < LONGEST_NAME && continues(words, first, end)) {
            end++;
        }
        return isPersonal(words, first, end, familiar) ? Optional.of(new Name(first, end)) : Optional.empty();
    }

    /** Whether a word goes on with the name that the one before is part of. */
    private static boolean continues(Words words, int first, int index) {
        Optional<Mention> here = words.sentence().mentionAt(index);
        Optional<Mention> before = words.sentence().mentionAt(index - 1);
        if (here.isPresent() && here.equals(before) && isFree(words, here.get(), index)) {
            return !words.token(index).is("VERB", "AUX") || isCapitalised(words.token(index));
        }
        if (ORDINAL.matcher(words.token(index).form()).matches()) {
            return true;
        }
        if (isHyphen(words, index) || isHyphen(words, index - 1)) {
            return words.isJoined(index - 1) && words.itemAt(index).isEmpty();
        }
        if (PARTICLES.contains(words.form(index))) {
            return index + 1 < words.size() && isNamePart(words, index + 1);
        }
        if (PARTICLES.contains(words.form(index - 1)) && isNamePart(words, index)) {
            return true;
        }
        if (!isNamePart(words, index)) {
            return false;
        }
        boolean newMention = here.isPresent() && before.isPresent();
        Token token = words.token(index);
        boolean bound = (token.head() >= first && token.head() < index)
                || words.token(index - 1).head() == index
                || (here.isPresent() && before.isEmpty() && words.token(first).head() >= first - 3);
        return bound && !newMention;
    }

    /** Whether the register does not know a word, or it is a noun that ends a name: "Li | Gang", "Imran | Driver". */
    private static boolean isFree(Words words, Mention mention, int index) {
        boolean last = mention.kind() == Mention.Kind.PERSON && index == mention.end() - 1 && index > mention.first();
        return words.itemAt(index)
                .filter(item -> !(last
                        && item.noun().isPresent()
                        && item.end() - item.first() == 1
                        && isCapitalised(words.token(index))))
                .isEmpty();
    }

    private static boolean isNamePart(Words words, int index) {
        Optional<Mention> mention = words.sentence().mentionAt(index);
        boolean personal = mention.filter(m -> m.kind() == Mention.Kind.PERSON).isPresent();
        boolean otherwise = mention.isPresent() && !personal;
        boolean known = words.itemAt(index).isPresent();
        if (isHonorific(words.key(index)) || words.isPossessiveMark(index)) {
            return false;
        }
        if (personal) {
            return !known;
        }
        return !otherwise && !known && words.token(index).is("PROPN") && isCapitalised(words.token(index));
    }

    /** Whether a word is somebody's name whatever the model took it for: "Shangfu" for a place. */
    private boolean isNameOnItsOwn(Words words, int index, Set<String> familiar) {
        boolean longer = words.sentence()
                .mentionAt(index)
                .filter(m -> m.end() - m.first() > 1)
                .isPresent();
        return !longer
                && words.token(index).is("PROPN")
                && words.itemAt(index).isEmpty()
                && isCapitalised(words.token(index))
                && (familiar.contains(words.key(index)) || isOfStateBefore(words, index) || isFamilyName(words, index));
    }

    /** A family name that the register knows, where a noun phrase of its own is: "recognised Guaido as leader". */
    private boolean isFamilyName(Words words, int index) {
        Token token = words.token(index);
        return index > 0
                && Set.of("nsubj", "obj", "iobj", "conj", "obl").contains(token.relation())
                && words.sentence().childrenOf(token, "det", "flat", "compound", "amod").findAny().isEmpty()
                && words.countryOfPlaceAt(index).isEmpty()
                && !token.kind().equals("time")
                && register.personsOfFamily(words.key(index)).stream()
                        .flatMap(person -> person.tenures().stream())
                        .anyMatch(tenure -> Names.key(tenure.family()).equals(words.key(index)));
    }

    /** "Turkey's Erdogan": the family name of an office's holder after the state. */
    private boolean isOfStateBefore(Words words, int index) {
        int end = words.isPossessiveMark(index - 1) ? index - 1 : index;
        return words.itemEndingAt(end)
                .flatMap(Item::state)
                .filter(known -> register.personsOfFamily(words.key(index)).stream()
                        .flatMap(person -> person.tenures().stream())
                        .anyMatch(tenure -> tenure.office()
                                .country()
                                .filter(known.state().iso3()::equals)
                                .isPresent()))
                .isPresent();
    }

    /** Whether a noun is one that is put before names: "Admiral", not "Consumer". */
    private static boolean isTitle(Known.OfNoun noun) {
        return !noun.plural() && noun.noun().sectors().stream().anyMatch(TITLED::contains);
    }

    private static boolean isHyphen(Words words, int index) {
        return words.isAny(index, "-", "–", "‑");
    }

    private static boolean isCapitalised(Token token) {
        return token.form().codePoints().anyMatch(Character::isUpperCase);
    }

    private boolean isPersonal(Words words, int first, int end, Set<String> familiar) {
        for (int i = first; i < end; i++) {
            if (words.sentence()
                    .mentionAt(i)
                    .filter(m -> m.kind() == Mention.Kind.PERSON)
                    .isPresent()) {
                return true;
            }
        }
        boolean titled = words.itemEndingAt(first)
                .filter(item -> item.isNoun(Noun.Kind.PERSON))
                .filter(item -> isCapitalised(words.token(item.end() - 1)) || end - first > 1)
                .filter(item -> item.noun().filter(NameFinder::isTitle).isPresent())
                .isPresent();
        String name = words.textOf(first, end);
        return titled
                || isHonorific(words.key(first - 1))
                || (end - first == 1 && isNameOnItsOwn(words, first, familiar))
                || (Names.key(name).contains(" ") && !register.personsNamed(name).isEmpty());
    }
}
