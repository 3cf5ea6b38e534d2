package org.dragoman.record;

/** Whether somebody has looked at an event, and what came of it. */
public enum Reviewed {
    RIGHT("right"),
    WRONG("wrong"),
    CHANGED("changed"),
    /** It was held to be right or wrong, but is coded otherwise by now. */
    AGAIN("to look at again"),
    NONE("not yet");

    private final String label;

    Reviewed(String label) {
        this.label = label;
    }

    /** What it is called. */
    public String label() {
        return label;
    }

    /** What holds of {@code events e} that are so. */
    Query condition() {
        return switch (this) {
            case RIGHT, WRONG, CHANGED -> new Query(
                    "e.id IN (SELECT k.event FROM standing_corrections k WHERE k.verdict = ?)", name());
            case AGAIN -> new Query("e.id IN (SELECT k.event FROM last_corrections k WHERE k.outdated)");
            case NONE -> new Query("e.id NOT IN (SELECT k.event FROM last_corrections k)");
        };
    }
}
