package org.dragoman.what;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A type of event, as a codebook defines it. Two of the same name are the same type. Types come in alphabetical order.
 *
 * @param name its name, in capitals: {@code "CONSULT"}
 * @param quad its quad class
 * @param score its own score, -10 (conflict) to 10 (cooperation); a mode may have another
 */
public record EventType(String name, Quad quad, double score) implements Comparable<EventType> {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_-]*");
    private static final double HIGHEST_SCORE = 10;

    public static final EventType AGREE = new EventType("AGREE", Quad.VERBAL_COOPERATION, 2.5);
    public static final EventType CONSULT = new EventType("CONSULT", Quad.VERBAL_COOPERATION, 2.5);
    public static final EventType SUPPORT = new EventType("SUPPORT", Quad.VERBAL_COOPERATION, 5);
    public static final EventType CONCEDE = new EventType("CONCEDE", Quad.VERBAL_COOPERATION, 4.5);
    public static final EventType COOPERATE = new EventType("COOPERATE", Quad.MATERIAL_COOPERATION, 9.5);
    public static final EventType AID = new EventType("AID", Quad.MATERIAL_COOPERATION, 10);
    public static final EventType RETREAT = new EventType("RETREAT", Quad.MATERIAL_COOPERATION, 6.5);
    public static final EventType REQUEST = new EventType("REQUEST", Quad.VERBAL_CONFLICT, 0);
    public static final EventType ACCUSE = new EventType("ACCUSE", Quad.VERBAL_CONFLICT, -3);
    public static final EventType REJECT = new EventType("REJECT", Quad.VERBAL_CONFLICT, -2);
    public static final EventType THREATEN = new EventType("THREATEN", Quad.VERBAL_CONFLICT, -3.5);
    public static final EventType PROTEST = new EventType("PROTEST", Quad.MATERIAL_CONFLICT, -5);
    public static final EventType SANCTION = new EventType("SANCTION", Quad.MATERIAL_CONFLICT, -6);
    public static final EventType MOBILIZE = new EventType("MOBILIZE", Quad.MATERIAL_CONFLICT, -5.5);
    public static final EventType COERCE = new EventType("COERCE", Quad.MATERIAL_CONFLICT, -7);
    public static final EventType ASSAULT = new EventType("ASSAULT", Quad.MATERIAL_CONFLICT, -9);

    /** The sixteen types of PLOVER 2.0, which the shipped codebook defines, in PLOVER's order. */
    public static final List<EventType> PLOVER = List.of(
            AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST,
            SANCTION, MOBILIZE, COERCE, ASSAULT);

    /** @throws IllegalArgumentException if the name is not in capitals, or the score is out of range */
    public EventType {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a type; it must be in capitals");
        }
        requireScore(score);
    }

    /** @throws IllegalArgumentException if it is no score */
    static void requireScore(double score) {
        if (!(score >= -HIGHEST_SCORE && score <= HIGHEST_SCORE)) {
            throw new IllegalArgumentException("a score is from -10 to 10, not " + score);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventType type && name.equals(type.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public int compareTo(EventType other) {
        return name.compareTo(other.name);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }

    /** The four quad classes, numbered as PLOVER numbers them. */
    public enum Quad {
        VERBAL_COOPERATION(1),
        MATERIAL_COOPERATION(2),
        VERBAL_CONFLICT(3),
        MATERIAL_CONFLICT(4);

        private final int code;

        Quad(int code) {
            this.code = code;
        }

        /** Whether the two sides come closer, in words or in deeds. */
        public boolean isCooperation() {
            return this == VERBAL_COOPERATION || this == MATERIAL_COOPERATION;
        }

        /** PLOVER's number, 1 to 4. */
        public int code() {
            return code;
        }

        /**
         * The class of a number.
         *
         * @throws IllegalArgumentException if it is not 1 to 4
         */
        public static Quad of(int code) {
            for (Quad quad : values()) {
                if (quad.code == code) {
                    return quad;
                }
            }
            throw new IllegalArgumentException("no quad class has the number " + code);
        }

        /** Whether its events are words, not deeds. */
        public boolean isVerbal() {
            return this == VERBAL_COOPERATION || this == VERBAL_CONFLICT;
        }
    }
}
