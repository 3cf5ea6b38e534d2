package org.dragoman.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.language.Mention;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;

/**
 * Finds place names in a sentence: those that the language model marks, and runs of proper nouns that the gazetteer
 * knows.
 */
final class NameFinder {

    private static final int LONGEST = 7;
    private static final int LONGEST_ACRONYM = 4;
    /** With so many names in GeoNames a city goes by its initials: LA, NYC. */
    private static final int FAMOUS = 60;
    /** How sure the language model must be of a place that the gazetteer does not know. */
    private static final double SURE = 0.7;

    private final Gazetteer gazetteer;

    NameFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Found> find(Sentence sentence, String text) {
        List<Found> found = new ArrayList<>();
        int token = 0;
        while (token < sentence.tokens().size()) {
            Optional<Found> next = at(sentence, token, text);
            if (next.isPresent()) {
                found.add(next.get());
                token = next.get().end();
            } else {
                token++;
            }
        }
        return found;
    }

    private Optional<Found> at(Sentence sentence, int first, String text) {
        Optional<Mention> mention =
                sentence.mentionAt(first).filter(m -> m.kind() == Mention.Kind.PLACE);
        boolean marked = mention.isPresent();
        Token token = sentence.token(first);
        boolean capital = Character.isUpperCase(token.form().charAt(0));
        if (!marked && !capital && Direction.of(token.form()).isEmpty()) {
            return Optional.empty();
        }
        int shortest = marked || (capital && token.is("PROPN")) ? first : first + 1;
        for (int end = Math.min(first + LONGEST, sentence.tokens().size()); end > shortest; end--) {
            if (isName(sentence, first, end)) {
                String words = sentence.spanOf(first, end - 1).of(text);
                List<Gazetteer.Entry> entries = named(words);
                if (!entries.isEmpty()) {
                    return Optional.of(found(sentence, first, end, words, entries, marked, text));
                }
            }
        }
        return mention.filter(m -> m.first() == first && m.score() >= SURE).flatMap(m -> unknown(sentence, m, text));
    }

    /** What words can name as they are spelt: the gazetteer's own keys know neither capitals nor articles. */
    private List<Gazetteer.Entry> named(String words) {
        return gazetteer.named(words).stream()
                .filter(entry -> isSpeltFor(entry.place(), words))
                .toList();
    }

    private static boolean isSpeltFor(KnownPlace place, String words) {
        if (words.toLowerCase(Locale.ROOT).startsWith("the ")) {
            return place.name().startsWith("The ");
        }
        if (Character.isLowerCase(words.charAt(0))) {
            // "eastern Mediterranean" has a name of its own; "southern Red Sea" is not the Southern Red Sea of Eritrea
            return place.within().isEmpty();
        }
        boolean acronym = words.length() <= LONGEST_ACRONYM && words.codePoints().noneMatch(Character::isLowerCase);
        return !acronym || place.kind() == PlaceKind.COUNTRY || place.fame() >= FAMOUS;
    }

    /** A name takes no part of a person's or an organisation's name, but may be what the model takes for one. */
    private static boolean isName(Sentence sentence, int first, int end) {
        Token last = sentence.token(end - 1);
        if (!Character.isLetterOrDigit(last.form().charAt(0))) {
            return false;
        }
        if (end - first > 1 && last.is("ADP", "DET", "PART", "VERB", "AUX", "CCONJ", "PRON")) {
            return false;
        }
        return sentence.mentions().stream()
                .filter(m -> m.kind() != Mention.Kind.PLACE && m.first() < end && first < m.end())
                .allMatch(m -> first <= m.first() && m.end() <= end);
    }

    private Optional<Found> unknown(Sentence sentence, Mention mention, String text) {
        int first = mention.first();
        int end = mention.end();
        while (first < end - 1 && Direction.of(sentence.token(first).form()).isPresent()) {
            first++;
        }
        Optional<Found> known = first > mention.first() ? at(sentence, first, text) : Optional.empty();
        if (known.isPresent() || !Character.isUpperCase(sentence.token(first).form().charAt(0))) {
            return known;
        }
        String words = sentence.spanOf(first, end - 1).of(text);
        return Optional.of(found(sentence, first, end, words, List.of(), true, text));
    }

    private static Found found(
            Sentence sentence,
            int first,
            int end,
            String words,
            List<Gazetteer.Entry> entries,
            boolean marked,
            String text) {
        boolean town = entries.isEmpty()
                || entries.stream().anyMatch(entry -> entry.place().kind().isTown());
        Found.Setting setting = SettingReader.read(sentence, first, end, town, text);
        return new Found(sentence, first, end, words, entries, marked, setting);
    }
}
