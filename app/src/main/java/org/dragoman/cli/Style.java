package org.dragoman.cli;

/** Colours for a terminal that shows them; nothing at all for one that does not. */
record Style(boolean on) {

    /** A way to set text apart. */
    enum Ink {
        BOLD("1"),
        DIM("2"),
        RED("31"),
        GREEN("32"),
        YELLOW("33"),
        BLUE("34"),
        MAGENTA("35"),
        CYAN("36");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    String ink(Ink ink, String text) {
        return on && !text.isEmpty() ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
    }

    String bold(String text) {
        return ink(Ink.BOLD, text);
    }

    String dim(String text) {
        return ink(Ink.DIM, text);
    }
}
