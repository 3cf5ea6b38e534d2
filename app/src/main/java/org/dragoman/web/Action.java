package org.dragoman.web;

import io.javalin.http.Context;

/** What a form of the site does: what answers POST at one address. Safe for use by many threads. */
public interface Action {

    /** The address, with parameters in braces: {@code /events/{id}}. */
    String path();

    /** Does it, and answers with a page or sends the reader on to one. */
    void act(Context context);
}
