package org.dragoman.register;

import java.util.Locale;

/** What sort of office it is, the same for every state: "defence minister", whatever the state calls it. */
public enum OfficeKind {
    HEAD_OF_STATE("head of state"),
    HEAD_OF_GOVERNMENT("head of government"),
    DEPUTY_HEAD_OF_GOVERNMENT("deputy head of government"),
    FOREIGN_MINISTER("foreign minister"),
    DEFENCE_MINISTER("defence minister"),
    INTERIOR_MINISTER("interior minister"),
    FINANCE_MINISTER("finance minister"),
    TRADE_MINISTER("trade minister"),
    CHIEF_OF_DEFENCE("chief of defence"),
    ARMY_CHIEF("army chief"),
    NAVY_CHIEF("navy chief"),
    AIR_FORCE_CHIEF("air force chief"),
    INTELLIGENCE_CHIEF("intelligence chief"),
    NATIONAL_SECURITY_ADVISER("national security adviser"),
    SPEAKER("speaker"),
    HEAD_OF_ORGANISATION("head of organisation"),
    UN_AMBASSADOR("ambassador to the United Nations"),
    SPOKESPERSON("spokesperson"),
    PARTY_LEADER("party leader"),
    DE_FACTO_LEADER("de facto leader"),
    SPECIAL_ENVOY("special envoy"),
    MILITARY_COMMANDER("military commander"),
    /** Any other, by a row of a user's own: its title says which. */
    OTHER("other office");

    private final String label;

    OfficeKind(String label) {
        this.label = label;
    }

    /** What it is called, for a reader. */
    public String label() {
        return label;
    }

    /** How the data files spell it: {@code "chief-of-defence"}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether one person at a time holds it in a state, as a rule: two sure holders on one day are then an error. */
    public boolean isSole() {
        return switch (this) {
            case HEAD_OF_STATE,
                    HEAD_OF_GOVERNMENT,
                    FOREIGN_MINISTER,
                    DEFENCE_MINISTER,
                    INTERIOR_MINISTER,
                    FINANCE_MINISTER,
                    CHIEF_OF_DEFENCE,
                    ARMY_CHIEF,
                    NAVY_CHIEF,
                    AIR_FORCE_CHIEF,
                    NATIONAL_SECURITY_ADVISER,
                    UN_AMBASSADOR ->
                true;
            case DEPUTY_HEAD_OF_GOVERNMENT,
                    TRADE_MINISTER,
                    INTELLIGENCE_CHIEF,
                    SPEAKER,
                    HEAD_OF_ORGANISATION,
                    SPOKESPERSON,
                    PARTY_LEADER,
                    DE_FACTO_LEADER,
                    SPECIAL_ENVOY,
                    MILITARY_COMMANDER,
                    OTHER ->
                false;
        };
    }
}
