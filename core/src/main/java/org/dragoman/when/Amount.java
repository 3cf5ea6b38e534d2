package org.dragoman.when;

/**
 * How many: a number, or an interval of numbers where the words are vague ("several", "more than two").
 *
 * @param least the least it can be
 * @param most the most it can be, at least {@code least}
 */
record Amount(double least, double most) {

    static Amount of(double number) {
        return new Amount(number, number);
    }

    /** With a word before it that makes it vague. */
    Amount hedged(Hedge hedge) {
        double margin = Math.max(1, most * 0.2);
        return switch (hedge) {
            case ABOUT -> new Amount(Math.max(0, least - margin / 2), most + margin / 2);
            case OVER -> new Amount(least, most + margin);
            case UNDER -> new Amount(Math.max(0, least - margin), most);
        };
    }

    Amount plus(double number) {
        return new Amount(least + number, most + number);
    }

    /** A word before an amount: "about", "more than", "nearly". */
    enum Hedge {
        ABOUT,
        OVER,
        UNDER
    }
}
