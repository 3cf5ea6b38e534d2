package org.dragoman.register;

/** The sectors of actors, as PLOVER 2.0 spells them. */
public enum Sector {
    COP("police"),
    GOV("government, executive"),
    JUD("judiciary"),
    LEG("legislature"),
    MIL("military"),
    PRM("paramilitary or private military force"),
    PTY("political party"),
    REB("rebels"),
    SPY("intelligence service"),
    UAF("unidentified armed force"),
    UNK("unknown"),
    AGR("agriculture"),
    BUS("business"),
    CRM("organised crime"),
    CVL("civilians"),
    EDU("education"),
    ELI("elites"),
    JRN("journalists"),
    LAB("labour"),
    MED("media"),
    REF("refugees and migrants"),
    OPP("opposition"),
    PRE("prisoners"),
    REL("religion"),
    SOC("social group");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    /** What it stands for, in lower case. */
    public String label() {
        return label;
    }
}
