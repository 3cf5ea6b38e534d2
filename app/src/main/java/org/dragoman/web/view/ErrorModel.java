package org.dragoman.web.view;

/**
 * What a reader is told who can't be given what was asked for.
 *
 * @param status the HTTP status
 * @param title what is wrong, in short
 * @param message what is wrong, and what to do
 */
public record ErrorModel(int status, String title, String message) {}
