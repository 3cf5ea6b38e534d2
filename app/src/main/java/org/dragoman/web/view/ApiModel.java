package org.dragoman.web.view;

import java.util.List;

/**
 * What can be asked for by programs, for a reader.
 *
 * @param summary what the API is
 * @param description what holds of all of it
 * @param groups the operations, some that belong together at a time
 */
public record ApiModel(String summary, String description, List<Group> groups) {

    public ApiModel {
        groups = List.copyOf(groups);
    }

    /** Operations that belong together. */
    public record Group(String name, String description, List<Operation> operations) {

        public Group {
            operations = List.copyOf(operations);
        }
    }

    /**
     * An operation.
     *
     * @param id its name, once on the page
     * @param address its path, with parameters in braces
     * @param example an address to ask it by; empty where it is not asked by an address alone
     * @param answer the name of what it answers
     */
    public record Operation(String id, String method, String address, String summary, String description,
            List<Parameter> parameters, String example, String answer) {

        public Operation {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A parameter.
     *
     * @param values what it can be
     */
    public record Parameter(String name, String values, String description) {}
}
