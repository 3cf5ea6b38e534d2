package org.dragoman.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.what.Event;

/** CAMEO's codes of PLOVER's events: {@code cameo.tsv}, which tells where they come from. Immutable. */
final class Cameo {

    /** CAMEO's roots above these begin the next quad class: GDELT's codebook. */
    private static final int LAST_VERBAL_COOPERATION = 5;

    private static final int LAST_MATERIAL_COOPERATION = 8;
    private static final int LAST_VERBAL_CONFLICT = 13;

    private record Key(String type, String mode, String context) {}

    /**
     * A code.
     *
     * @param code two to four digits
     * @param goldstein its score, -10 to 10
     */
    record Code(String code, double goldstein) {

        private static final int BASE_LENGTH = 3;
        private static final int ROOT_LENGTH = 2;

        String base() {
            return code.substring(0, Math.min(BASE_LENGTH, code.length()));
        }

        String root() {
            return code.substring(0, ROOT_LENGTH);
        }

        /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
        int quad() {
            int root = Integer.parseInt(root());
            if (root <= LAST_VERBAL_COOPERATION) {
                return 1;
            }
            return root <= LAST_MATERIAL_COOPERATION ? 2 : root <= LAST_VERBAL_CONFLICT ? 3 : 4;
        }
    }

    private final Map<Key, Code> codes = new HashMap<>();

    Cameo() {
        for (String[] row : TabTable.rows("cameo.tsv")) {
            codes.put(new Key(row[0], row[1], row[2]), new Code(row[3], Double.parseDouble(row[4])));
        }
    }

    /** The code of an event; nothing where its type is not PLOVER's. Notes what it can't hold. */
    Optional<Code> of(Event event, Losses losses) {
        String type = event.type().name();
        List<Code> ofModes = event.modes().stream().flatMap(mode -> of(type, mode, event.contexts()).stream()).toList();
        losses.addIf(ofModes.size() < event.modes().size(), Loss.MODE);
        losses.addIf(ofModes.size() > 1, Loss.MODES);
        Optional<Code> gravest = ofModes.stream().min(Comparator.comparingDouble(Code::goldstein));
        Optional<Code> code = gravest.or(() -> of(type, "", event.contexts()))
                .or(() -> Optional.ofNullable(codes.get(new Key(type, "", ""))));
        losses.addIf(code.isEmpty(), Loss.TYPE);
        return code;
    }

    /** The code of a type and mode with the first of the contexts that has one, else without. */
    private Optional<Code> of(String type, String mode, List<String> contexts) {
        return Stream.concat(contexts.stream(), Stream.of(""))
                .map(context -> codes.get(new Key(type, mode, context)))
                .flatMap(Stream::ofNullable).findFirst();
    }
}
