package org.dragoman.register;

/**
 * One way to write a name.
 *
 * @param text as written, with its usual case
 * @param ambiguous whether it as often names something else ("Georgia", "Jordan", "Congress"), so that it takes more than
 *     the bare word to believe it; the data files mark it with a question mark at its end
 */
public record Form(String text, boolean ambiguous) {

    /** @throws IllegalArgumentException if nothing is written */
    public Form {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty name");
        }
    }

    static Form parse(String cell) {
        return cell.endsWith("?")
                ? new Form(cell.substring(0, cell.length() - 1).strip(), true)
                : new Form(cell, false);
    }

    /** Whether it is written in capitals alone ("US", "WHO", "R.O.K."): then it is not meant where small letters stand. */
    boolean isAcronym() {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** "LeT", "PiS": an acronym too, of which the small letters are a part. */
    private boolean hasInnerCapital() {
        return text.indexOf(' ') < 0
                && text.indexOf('-') < 0
                && text.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    /** Whether words of the text, the same but for case, can be this form. */
    boolean fits(String words) {
        if (isAcronym()) {
            return words.codePoints().noneMatch(Character::isLowerCase);
        }
        if (hasInnerCapital() && words.codePoints().anyMatch(Character::isLowerCase)) {
            return words.equals(text);
        }
        boolean capitalised = text.codePoints().anyMatch(Character::isUpperCase);
        return !capitalised || words.codePoints().anyMatch(Character::isUpperCase);
    }
}
