package org.dragoman.web.view;

import java.util.List;

/**
 * The form in which a person says what is held of an event: what is typed, and what is wrong with it.
 *
 * @param action where it is sent
 * @param passage the words that tell the event, by which it is found when its page was coded again meanwhile
 * @param types the types to choose from
 * @param modes the modes, with spaces between
 * @param statuses the statuses to choose from
 * @param actors who did it, one each
 * @param recipients to whom, one each
 * @param date when
 * @param place where
 * @param note why
 * @param author who says so
 * @param problem what is wrong with all of it, or empty
 * @param open whether the values are shown to be changed
 * @param standing what was last said of it is: empty, or a verdict in lower case
 */
public record CorrectionForm(
        String action,
        String passage,
        List<TypeOption> types,
        Field modes,
        List<EventsModel.Option> statuses,
        List<Field> actors,
        List<Field> recipients,
        Field date,
        Field place,
        Field note,
        Field author,
        String problem,
        boolean open,
        String standing) {

    public CorrectionForm {
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /**
     * A field.
     *
     * @param value what is typed
     * @param problem what is wrong with it, or empty
     * @param found what it is taken for, or empty
     */
    public record Field(String value, String problem, String found) {

        /** Whether something is wrong with it. */
        public boolean wrong() {
            return !problem.isEmpty();
        }
    }

    /** A type with its modes, joined by commas. */
    public record TypeOption(String name, String modes, boolean chosen) {}

    /** The modes of the type that is chosen. */
    public String modesOfType() {
        return types.stream().filter(TypeOption::chosen).findFirst().map(TypeOption::modes).orElse("");
    }
}
