package org.dragoman.neural;

/**
 * The casing of a word, which the model gets beside its lower-cased pieces. The numbers are
 * the model's.
 */
enum Shape {
    /** Of no word: the marks around a sentence, padding. */
    NONE(0),
    LOWER(1),
    TITLE(2),
    /** Two capitals or more, and nothing else. */
    UPPER(3),
    MIXED(4),
    /** Has a digit. */
    DIGIT(5),
    /** One capital. */
    INITIAL(6),
    /** Has neither letters nor digits. */
    OTHER(7);

    private final int number;

    Shape(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Digits are looked for first; after that only letters count. */
    static Shape of(String word) {
        if (word.codePoints().anyMatch(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER)) {
            return DIGIT;
        }
        int[] letters = word.codePoints().filter(Character::isLetter).toArray();
        int capitals = 0;
        for (int letter : letters) {
            capitals += isCapital(letter) ? 1 : 0;
        }
        if (letters.length == 0) {
            return OTHER;
        }
        if (capitals == 0) {
            return LOWER;
        }
        if (capitals == letters.length) {
            return capitals > 1 ? UPPER : INITIAL;
        }
        return capitals == 1 && isCapital(letters[0]) ? TITLE : MIXED;
    }

    private static boolean isCapital(int character) {
        return Character.getType(character) == Character.UPPERCASE_LETTER;
    }
}
