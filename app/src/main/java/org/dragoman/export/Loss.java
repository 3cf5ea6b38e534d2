package org.dragoman.export;

/** Something of an event that a format can't hold, and what becomes of it. */
public enum Loss {
    ALTERNATIVES("a participant who could have been somebody else: that is left out"),
    ATTRIBUTION("a speaker, for whom the format has no place: written like what the page says itself"),
    BACKGROUND("told as background, which the format can't tell"),
    CHARACTERS("tabs, line breaks or other control characters in a value: spaces stand for them"),
    COUNTRY("a country that the format has no code for: its column is empty"),
    DATE_CONFLICTS("a date that something on the page speaks against: that is left out"),
    DATE_INTERVAL("a date that is not known to the day: the day is empty, and so is what else the format can't hold"),
    MAGNITUDES("numbers, such as people killed: the format has no place for them"),
    MODE("modes that the format has no code for: coded without them"),
    MODES("several modes, of which the format holds one: the gravest was taken"),
    NOT_HAPPENED_LEFT_OUT("planned, hypothetical or negated: left out, for the format tells only what happened"),
    NOT_HAPPENED_WRITTEN("planned, hypothetical or negated: written as was asked for, though the format can't tell"),
    ONGOING("ongoing or habitual: written like what happened once"),
    PLACE("a sea, a part of the world or an unknown place, for which the format has no place: left out"),
    REFUTED("held to be wrong by a person: left out"),
    SECTORS("an actor with sectors that the format has no code or no room for: these are left out"),
    TEASER("read in a teaser for another page, which the format can't tell"),
    TYPE("a type that the format has no code for: its columns are empty");

    private final String meaning;

    Loss(String meaning) {
        this.meaning = meaning;
    }

    /** What it is and what becomes of it, to follow the number of events. */
    public String meaning() {
        return meaning;
    }
}
