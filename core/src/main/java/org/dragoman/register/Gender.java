package org.dragoman.register;

/** What a name, a title or a pronoun says a person is. */
public enum Gender {
    WOMAN,
    MAN
}
