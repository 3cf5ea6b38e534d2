package org.dragoman.web.view;

/**
 * What stands around every page.
 *
 * @param title the page's title
 * @param section the part of the site that it belongs to
 * @param record the record's file name, for the reader to know which one this is
 * @param formToken what a form that changes something must send along
 * @param assets where the site's files are
 */
public record Frame(String title, Section section, String record, String formToken, AssetAddresses assets) {

    /** The parts of the site, in the order of its navigation. */
    public enum Section {
        OVERVIEW("Overview", "/"),
        EVENTS("Events", "/events"),
        NETWORK("Network", "/network"),
        MAP("Map", "/map"),
        PAGES("Pages", "/pages"),
        REVIEW("Review", "/review"),
        CODING("Coding", "/coding"),
        NONE("", "");

        private final String label;
        private final String address;

        Section(String label, String address) {
            this.label = label;
            this.address = address;
        }

        public String label() {
            return label;
        }

        public String address() {
            return address;
        }
    }
}
