package org.dragoman.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of the index. */
final class Fields {

    /** What a document is: an event or a page. */
    static final String KIND = "kind";

    static final String EVENT = "event";
    static final String PAGE = "page";

    /** The id of the document's page: that which is replaced as one. */
    static final String OF_PAGE = "of_page";

    /** The event's or the page's own id. */
    static final String ID = "id";

    /** The same once more, for reading many of them: those that things are sorted by are packed. */
    static final String PLAIN_ID = "plain_id";

    /** Of a page: a number that is another one when anything that is indexed of it changes. */
    static final String KEY = "key";

    /** Where in the page's text the indexed text starts. */
    static final String START = "start";

    static final String SENTENCE = "sentence";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String SOURCE = "source";
    static final String ACTOR = "actor";
    static final String RECIPIENT = "recipient";
    static final String SPEAKER = "speaker";
    static final String PLACE = "place";
    static final String DATE = "date";
    static final String CONFIDENCE = "confidence";
    static final String COUNTRY = "country";
    static final String NOTE = "note";
    static final String AUTHOR = "author";

    /** Fields whose values are single words of a closed list, and hold as a whole. */
    private static final Set<String> CODES = Set.of("type", "mode", "context", "status", "verdict", COUNTRY, "sector", ID);

    /** Fields that are kept a second time with words cut to their stems. */
    private static final Set<String> STEMMED = Set.of(SENTENCE, TITLE, TEXT);

    /** What is asked of events or of pages: which fields there are, and which of them a word without a field means. */
    record Asked(String kind, Map<String, List<String>> fields, List<String> plain) {}

    static final Asked OF_EVENTS = new Asked(EVENT, Map.ofEntries(
            Map.entry(SENTENCE, List.of(SENTENCE)), Map.entry(TITLE, List.of(TITLE)), Map.entry(SOURCE, List.of(SOURCE)),
            Map.entry(ACTOR, List.of(ACTOR)), Map.entry(RECIPIENT, List.of(RECIPIENT)),
            Map.entry("who", List.of(ACTOR, RECIPIENT)), Map.entry(SPEAKER, List.of(SPEAKER)),
            Map.entry(PLACE, List.of(PLACE)), Map.entry(DATE, List.of(DATE)), Map.entry(CONFIDENCE, List.of(CONFIDENCE)),
            Map.entry("type", List.of("type")), Map.entry("mode", List.of("mode")),
            Map.entry("context", List.of("context")), Map.entry("status", List.of("status")),
            Map.entry("verdict", List.of("verdict")), Map.entry(NOTE, List.of(NOTE)), Map.entry(AUTHOR, List.of(AUTHOR)),
            Map.entry(COUNTRY, List.of(COUNTRY)), Map.entry("sector", List.of("sector")), Map.entry(ID, List.of(ID))),
            List.of(SENTENCE, ACTOR, RECIPIENT, SPEAKER, PLACE));

    static final Asked OF_PAGES = new Asked(PAGE, Map.of(
            TITLE, List.of(TITLE), TEXT, List.of(TEXT), SOURCE, List.of(SOURCE), DATE, List.of(DATE), ID, List.of(ID)),
            List.of(TITLE, TEXT));

    private Fields() {}

    static String stemmed(String field) {
        return field + "_stem";
    }

    static boolean isStemmed(String field) {
        return STEMMED.contains(field);
    }

    static boolean isCode(String field) {
        return CODES.contains(field);
    }
}
