package org.dragoman.web.query;

/** An address asks for something that makes no sense: which parameter, and why. */
public final class ViewException extends RuntimeException {

    private final String parameter;

    public ViewException(String parameter, String message) {
        super(parameter + ": " + message);
        this.parameter = parameter;
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }
}
