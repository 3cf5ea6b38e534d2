package org.dragoman.what;

/** The sixteen event types of PLOVER 2.0, with their quad class and their score on the conflict-cooperation scale. */
public enum EventType {
    AGREE(Quad.VERBAL_COOPERATION, 2.5),
    CONSULT(Quad.VERBAL_COOPERATION, 2.5),
    SUPPORT(Quad.VERBAL_COOPERATION, 5),
    CONCEDE(Quad.VERBAL_COOPERATION, 4.5),
    COOPERATE(Quad.MATERIAL_COOPERATION, 9.5),
    AID(Quad.MATERIAL_COOPERATION, 10),
    RETREAT(Quad.MATERIAL_COOPERATION, 6.5),
    REQUEST(Quad.VERBAL_CONFLICT, 0),
    ACCUSE(Quad.VERBAL_CONFLICT, -3),
    REJECT(Quad.VERBAL_CONFLICT, -2),
    THREATEN(Quad.VERBAL_CONFLICT, -3.5),
    PROTEST(Quad.MATERIAL_CONFLICT, -5),
    SANCTION(Quad.MATERIAL_CONFLICT, -6),
    MOBILIZE(Quad.MATERIAL_CONFLICT, -5.5),
    COERCE(Quad.MATERIAL_CONFLICT, -7),
    ASSAULT(Quad.MATERIAL_CONFLICT, -9);

    private final Quad quad;
    private final double score;

    EventType(Quad quad, double score) {
        this.quad = quad;
        this.score = score;
    }

    public Quad quad() {
        return quad;
    }

    /** The type's own score, -10 (conflict) to 10 (cooperation); a mode may have another. */
    public double score() {
        return score;
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

        /** PLOVER's number, 1 to 4. */
        public int code() {
            return code;
        }
    }
}
