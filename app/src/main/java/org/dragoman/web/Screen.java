package org.dragoman.web;

import io.javalin.http.Context;

/** A page of the site: what answers GET at one address. Safe for use by many threads. */
public interface Screen {

    /** The address, with parameters in braces: {@code /events/{id}}. */
    String path();

    /** Answers a request. What it throws of Javalin's responses is told the reader as it is. */
    void show(Context context);
}
