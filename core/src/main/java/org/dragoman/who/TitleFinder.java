package org.dragoman.who;

import java.util.Optional;
import org.dragoman.language.Mention;
import org.dragoman.register.Known;
import org.dragoman.register.Noun;

/** Finds the title that goes with a person's name: before it, or as an apposition on either side. */
final class TitleFinder {

    private final RoleReader roles;

    TitleFinder(RoleReader roles) {
        this.roles = roles;
    }

    /**
     * A title and where it stands.
     *
     * @param first the index of its first word
     * @param end the index after its last word
     */
    record Title(int first, int end, Role role) {}

    /** The title right before a name: "Russian President | Vladimir Putin". */
    Optional<Title> before(Words words, NameFinder.Name name) {
        int end = name.first();
        while (end > 0 && NameFinder.isHonorific(words.key(end - 1))) {
            end--;
        }
        return endingAt(words, end, name, false).or(() -> appositionBefore(words, name));
    }

    /** The title after a name and a comma: "Valery Gerasimov, | chief of the general staff |,". */
    Optional<Title> after(Words words, NameFinder.Name name) {
        int first = name.end() + 1;
        if (!words.isAny(name.end(), ",", "(", "–", "—") || first >= words.size()) {
            return Optional.empty();
        }
        int end = first;
        boolean person = false;
        while (end < words.size() && isInApposition(words, end) && !(person && turnsToAnother(words, end))) {
            int index = end;
            Optional<Item> item = words.itemStartingAt(index);
            person |= item.filter(i -> i.isNoun(Noun.Kind.PERSON)).isPresent();
            end = item.map(Item::end).orElse(end + 1);
        }
        boolean closed = end >= words.size() || words.isAny(end, ",", ".", ")", ";", "–", "—", ":");
        boolean relative = words.isAny(end, "who", "whose", "that", "in", "at", "on", "during", "from", "of", "for", "to");
        if (!person || !(closed || relative) || end == first) {
            return Optional.empty();
        }
        return isOfSeveral(words, first, end)
                ? Optional.empty()
                : Optional.of(new Title(first, end, roles.read(words, first, end)));
    }

    /** Whether the head of an apposition is plural: "the ministers of France", not "head of the miners' union". */
    private static boolean isOfSeveral(Words words, int first, int end) {
        Optional<Item> head = Optional.empty();
        for (int i = first; i < end && !(head.isPresent() && words.isAny(i, "of", "for", "to")); i++) {
            Optional<Item> item = words.itemStartingAt(i).filter(one -> one.isNoun(Noun.Kind.PERSON));
            head = item.isPresent() && !words.isPossessiveMark(item.get().end()) ? item : head;
        }
        return head.flatMap(Item::noun).filter(Known.OfNoun::plural).isPresent();
    }

    private static boolean turnsToAnother(Words words, int index) {
        return words.isAny(index, "of", "for", "to") && startsAnother(words, afterArticle(words, index + 1));
    }

    private static boolean isInApposition(Words words, int index) {
        if (words.sentence().mentionAt(index).filter(m -> m.kind() == Mention.Kind.PERSON).isPresent()) {
            return false;
        }
        return words.itemAt(index).isPresent()
                || words.token(index).is("DET", "ADJ", "NOUN", "PROPN", "CCONJ")
                || words.isPossessiveMark(index)
                || words.isAny(index, "of", "for", "to", "-");
    }

    private Optional<Title> appositionBefore(Words words, NameFinder.Name name) {
        if (!words.isAny(name.first() - 1, ",") || !isAppositionOf(words, name)) {
            return Optional.empty();
        }
        boolean enclosed = words.isAny(name.end(), ",");
        return endingAt(words, name.first() - 1, name, true)
                .filter(title -> isDefinite(words, title) || (enclosed && words.isAny(title.first(), "a", "an")));
    }

    private static boolean isAppositionOf(Words words, NameFinder.Name name) {
        int head = words.headOf(name.first(), name.end());
        return words.token(head).relation().equals("appos") || words.isAny(name.end(), ",", ")");
    }

    private static boolean isDefinite(Words words, Title title) {
        return words.isAny(title.first(), "the", "its", "their", "his", "her")
                || words.isPossessiveMark(title.first() - 1)
                || !title.role().countries().isEmpty()
                || title.role().organisation().isPresent();
    }

    private Optional<Title> endingAt(Words words, int end, NameFinder.Name name, boolean apart) {
        int position = end;
        int best = -1;
        boolean person = false;
        while (position > 0) {
            Optional<Item> item = words.itemEndingAt(position);
            if (item.isPresent()) {
                boolean isPerson = item.get().isNoun(Noun.Kind.PERSON);
                boolean other = person ? isOther(words, item.get(), position) : isOfSeveral(words, item.get(), name);
                if (isPerson && other) {
                    break;
                }
                position = item.get().first();
                person |= isPerson;
                best = position;
            } else if (isLink(words, position, person) || isModifier(words, position, end)) {
                position--;
                if (words.token(position).is("ADJ", "NOUN", "PROPN", "NUM", "VERB") || words.isAny(position, "ex")) {
                    best = position;
                }
            } else {
                break;
            }
        }
        if (best < 0 || best == end) {
            return Optional.empty();
        }
        if (words.isAny(best - 1, "the", "a", "an", "its", "their", "his", "her", "our")) {
            best--;
        }
        return titleOf(words, best, end, person, apart);
    }

    private Optional<Title> titleOf(Words words, int first, int end, boolean person, boolean apart) {
        Role role = roles.read(words, first, end);
        boolean stateAlone = !apart
                && !person
                && role.nouns().isEmpty()
                && role.title().isEmpty()
                && role.countries().size() == 1;
        if (!person && !stateAlone) {
            return Optional.empty();
        }
        return Optional.of(new Title(first, end, role));
    }

    /** A plural goes with several names: "Presidents Putin and Xi", not "artists such as" one. */
    private static boolean isOfSeveral(Words words, Item item, NameFinder.Name name) {
        return item.noun().filter(Known.OfNoun::plural).isPresent() && !words.isAny(name.end(), "and", "&", ",");
    }

    /** Whether a person noun before another begins another phrase: one noun of a title may follow another directly. */
    private static boolean isOther(Words words, Item item, int position) {
        return item.noun().filter(Known.OfNoun::plural).isPresent() || words.isAny(position, ",");
    }

    /** Words that join the parts of a title: "of", "and", "'s", and the article after "of". */
    private static boolean isLink(Words words, int position, boolean person) {
        int index = position - 1;
        if (words.isPossessiveMark(index)) {
            return words.itemEndingAt(index)
                    .filter(item -> item.noun().isEmpty() || !item.isNoun(Noun.Kind.PERSON))
                    .isPresent();
        }
        if (words.isAny(index, "the")) {
            return words.isAny(index - 1, "of", "for", "to") && endsTitle(words, index - 1);
        }
        if (words.isAny(index, "of", "for", "to")) {
            return endsTitle(words, index) && (!person || !startsAnother(words, afterArticle(words, position)));
        }
        if (words.isAny(index, "and", "&")) {
            return person && endsTitle(words, index) && !isArticled(words, index);
        }
        return false;
    }

    private static int afterArticle(Words words, int index) {
        return words.isAny(index, "the", "a") ? index + 1 : index;
    }

    /** Whether what follows "of" is somebody else: "spokesman for | Russian President". */
    private static boolean startsAnother(Words words, int index) {
        return words.itemStartingAt(index)
                .filter(item -> (item.isNoun(Noun.Kind.PERSON) && !words.isPossessiveMark(item.end()))
                        || (item.isState(Known.OfState.Role.ADJECTIVE) && startsAnother(words, item.end())))
                .isPresent();
    }

    private static boolean endsTitle(Words words, int end) {
        return words.itemEndingAt(end)
                .filter(item -> item.isNoun(Noun.Kind.PERSON))
                .filter(item -> item.noun().filter(Known.OfNoun::plural).isEmpty())
                .isPresent();
    }

    private static boolean isArticled(Words words, int end) {
        return words.itemEndingAt(end)
                .filter(item -> words.isAny(item.first() - 1, "the", "a", "an"))
                .isPresent();
    }

    /** A word inside of a title that the register does not know: "veteran", "Information". */
    private static boolean isModifier(Words words, int position, int end) {
        int index = position - 1;
        if (words.sentence().mentionAt(index).filter(m -> m.kind() == Mention.Kind.PERSON).isPresent()) {
            return false;
        }
        int head = words.token(index).head();
        boolean inside = head >= index && head <= end + 3;
        boolean age = words.token(index).is("NUM") && words.isAny(index + 1, "-");
        return (words.token(index).is("ADJ", "NOUN", "PROPN") && inside)
                || age
                || (words.token(index).is("VERB") && Standing.isModifier(words, index))
                || (words.isAny(index, "-", "ex", "vice", "then", "acting", "elect", "designate") && index > 0);
    }
}
