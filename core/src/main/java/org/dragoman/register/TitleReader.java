package org.dragoman.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which office a title phrase names. */
final class TitleReader {

    /** Words before a title that make it another office. */
    private static final Set<String> LESSER = Set.of("deputy", "vice", "assistant", "under", "junior", "shadow", "associate");

    /** Words before or after a title that say it is not held on the day spoken of. */
    private static final Set<String> NOT_HELD = Set.of(
            "former", "ex", "then", "late", "retired", "incoming", "designate", "elect", "future", "would", "onetime",
            "sometime", "aspiring", "ousted", "deposed", "erstwhile");

    /** How many words the name of a state can have. */
    private static final int LONGEST_STATE = 6;

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?\\b");

    private final NameIndex index;

    TitleReader(NameIndex index) {
        this.index = index;
    }

    /** The office held by whom the phrase names; the longest title in it, of equally long ones the last. */
    Optional<OfficeKind> officeNamed(String phrase) {
        List<String> words = withoutStates(phrase);
        if (words.stream().anyMatch(NOT_HELD::contains)) {
            return Optional.empty();
        }
        for (int length = words.size(); length > 0; length--) {
            for (int first = words.size() - length; first >= 0; first--) {
                Optional<OfficeKind> kind = officeExactly(String.join(" ", words.subList(first, first + length)));
                if (kind.isPresent()) {
                    return first > 0 && LESSER.contains(words.get(first - 1)) ? Optional.empty() : kind;
                }
            }
        }
        return Optional.empty();
    }

    /** The words of a title without the state's name: "the chief of staff of Russia's armed forces". */
    List<String> withoutStates(String phrase) {
        List<String> words = new ArrayList<>(List.of(POSSESSIVE.matcher(phrase).replaceAll("").split("\\s+", -1)));
        for (int first = 0; first < words.size(); first++) {
            if (!index.beginsName(words.get(first))) {
                continue;
            }
            for (int end = Math.min(words.size(), first + LONGEST_STATE); end > first; end--) {
                if (isState(String.join(" ", words.subList(first, end)))) {
                    words.subList(first, end).clear();
                    end = Math.min(words.size(), first + LONGEST_STATE) + 1;
                }
            }
        }
        return List.of(Names.key(String.join(" ", words)).split(" ", -1));
    }

    private boolean isState(String words) {
        return index.named(words).stream().anyMatch(Known.OfState.class::isInstance);
    }

    private Optional<OfficeKind> officeExactly(String title) {
        List<Known> known = index.named(title);
        for (Known one : known) {
            if (one instanceof Known.OfNoun(Noun noun, String form, String singular, boolean plural) && !plural) {
                return noun.office();
            }
        }
        List<OfficeKind> kinds = known.stream()
                .filter(Known.OfOffice.class::isInstance)
                .map(one -> ((Known.OfOffice) one).office().kind())
                .distinct()
                .toList();
        return kinds.size() == 1 ? Optional.of(kinds.getFirst()) : Optional.empty();
    }
}
