package org.dragoman.export;

/** Something of an event that a format can't hold. */
public enum Loss {
    ALTERNATIVES("have a participant who could have been somebody else; that is left out"),
    ATTRIBUTION("are told by somebody whom the format has no place for; written like what the page says itself"),
    BACKGROUND("are told as background; the format can't tell"),
    CHARACTERS("have tabs, line breaks or other control characters in a value; spaces stand for them"),
    COUNTRY("have an actor or a place in a country that the format has no code for; its column is empty"),
    DATE_CONFLICTS("have a date that something on the page speaks against; that is left out"),
    DATE_INTERVAL("have a date that is not known to the day; the day is empty, and what the format can't hold is lost"),
    MAGNITUDES("have numbers, such as people killed; the format has no place for them"),
    MODE("have modes that the format has no code for; coded without them"),
    MODES("have several modes of which the format holds one; the gravest was taken"),
    NOT_HAPPENED_LEFT_OUT("are planned, hypothetical or negated; left out, for the format tells only what happened"),
    NOT_HAPPENED_WRITTEN("are planned, hypothetical or negated; written as was asked for, though the format can't tell"),
    ONGOING("are ongoing or habitual; written like what happened once"),
    PLACE("are in an area, or a place of unknown kind, that the format has no place for; left out"),
    SECTORS("have an actor with sectors that the format has no code or no room for; these are left out"),
    TEASER("were read in a teaser for another page; the format can't tell"),
    TYPE("are of a type that the format has no code for; its columns are empty");

    private final String meaning;

    Loss(String meaning) {
        this.meaning = meaning;
    }

    /** The rest of a sentence that begins with so many events. */
    public String meaning() {
        return meaning;
    }
}
