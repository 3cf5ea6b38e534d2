package org.dragoman.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads titles as people write them in tables: "Minister of Defence of Ukraine", "Russian foreign minister". */
final class OfficeTitles {

    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "in", "to");

    private final Register register;
    private final TitleReader titles;

    OfficeTitles(Register register, TitleReader titles) {
        this.register = register;
        this.titles = titles;
    }

    /** The kind of office that a title names without a word too much: "Minister-President of Bavaria" is no state's. */
    Optional<OfficeKind> kindOf(String title) {
        for (OfficeKind kind : OfficeKind.values()) {
            if (kind != OfficeKind.OTHER && Names.key(kind.label()).equals(Names.key(title.replace('-', ' ')))) {
                return Optional.of(kind);
            }
        }
        return register.named(bare(title)).stream()
                .filter(Known.OfNoun.class::isInstance)
                .map(Known.OfNoun.class::cast)
                .filter(noun -> !noun.plural())
                .flatMap(noun -> noun.noun().office().stream())
                .findFirst();
    }

    /** The title without the state in it, in lower case. */
    String bare(String title) {
        List<String> words = new ArrayList<>(titles.withoutStates(title));
        while (!words.isEmpty() && PREPOSITIONS.contains(words.getLast())) {
            words.removeLast();
        }
        while (!words.isEmpty() && PREPOSITIONS.contains(words.getFirst())) {
            words.removeFirst();
        }
        return String.join(" ", words);
    }

    /** The state that a title names. */
    Optional<State> stateIn(String title) {
        String[] words = title.replaceAll("['’]s?\\b", " ").strip().split("\\s+", -1);
        for (int length = words.length; length > 0; length--) {
            for (int first = 0; first + length <= words.length; first++) {
                String part = String.join(" ", Stream.of(words).skip(first).limit(length).toList());
                Optional<State> state = register.stateNamed(part);
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Optional.empty();
    }

    /** The sectors of the longest agent noun in a title, the first of equally long ones. */
    List<Sector> sectorsOf(String title) {
        String[] words = bare(title).split(" ", -1);
        for (int length = words.length; length > 0; length--) {
            for (int first = 0; first + length <= words.length; first++) {
                String part = String.join(" ", Stream.of(words).skip(first).limit(length).toList());
                List<Sector> sectors = register.named(part).stream()
                        .filter(Known.OfNoun.class::isInstance)
                        .map(known -> ((Known.OfNoun) known).noun().sectors())
                        .filter(list -> !list.isEmpty())
                        .findFirst()
                        .orElse(List.of());
                if (!sectors.isEmpty()) {
                    return sectors;
                }
            }
        }
        return List.of();
    }
}
