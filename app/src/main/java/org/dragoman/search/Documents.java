package org.dragoman.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dragoman.search.RecordReader.EventRow;
import org.dragoman.search.RecordReader.PageRow;
import org.dragoman.search.RecordReader.ParticipantRow;

/** Makes the index's documents of a page: one of the page, one of each event. */
final class Documents {

    /** Words with their offsets, so that what answers a query can be marked. */
    private static final FieldType MARKED = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        MARKED.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKED.freeze();
    }

    private Documents() {}

    static List<Document> of(PageRow page, long key, List<EventRow> events,
            Map<String, List<ParticipantRow>> participants) {
        List<Document> documents = new ArrayList<>();
        documents.add(page(page, key));
        events.forEach(event -> documents.add(event(page, event, participants.getOrDefault(event.id(), List.of()))));
        return documents;
    }

    private static Document page(PageRow page, long key) {
        Document document = document(Fields.PAGE, page.id(), page, 0);
        document.add(new NumericDocValuesField(Fields.KEY, key));
        marked(document, Fields.TEXT, page.text());
        date(document, page.earliest(), page.latest());
        return document;
    }

    private static Document event(PageRow page, EventRow event, List<ParticipantRow> participants) {
        Document document = document(Fields.EVENT, event.id(), page, event.sentence().start());
        marked(document, Fields.SENTENCE, event.sentence().of(page.whole()));
        participants.forEach(participant -> participant(document, participant));
        event.place().ifPresent(place -> text(document, Fields.PLACE, place));
        event.placeCountry().ifPresent(country -> text(document, Fields.PLACE, country));
        date(document, event.earliest(), event.latest());
        document.add(new DoublePoint(Fields.CONFIDENCE, event.confidence()));
        code(document, "type", event.type());
        code(document, "status", event.status());
        event.modes().forEach(mode -> code(document, "mode", mode));
        event.contexts().forEach(context -> code(document, "context", context));
        event.said().ifPresent(said -> {
            code(document, "verdict", said.verdict());
            text(document, Fields.NOTE, said.note());
            text(document, Fields.AUTHOR, said.author());
        });
        return document;
    }

    private static Document document(String kind, String id, PageRow page, int start) {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, kind, Field.Store.NO));
        document.add(new StringField(Fields.OF_PAGE, page.id(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.START, start));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(id)));
        document.add(new BinaryDocValuesField(Fields.PLAIN_ID, new BytesRef(id)));
        code(document, Fields.ID, id);
        text(document, Fields.SOURCE, page.source());
        page.address().ifPresent(address -> text(document, Fields.SOURCE, address));
        page.title().ifPresent(title -> {
            text(document, Fields.TITLE, title);
            text(document, Fields.stemmed(Fields.TITLE), title);
        });
        return document;
    }

    private static void participant(Document document, ParticipantRow participant) {
        String field = switch (participant.role()) {
            case "ACTOR" -> Fields.ACTOR;
            case "RECIPIENT" -> Fields.RECIPIENT;
            default -> Fields.SPEAKER;
        };
        text(document, field, participant.name());
        participant.title().ifPresent(title -> text(document, field, title));
        if (!field.equals(Fields.SPEAKER)) {
            participant.country().ifPresent(country -> code(document, Fields.COUNTRY, country));
            participant.sectors().forEach(sector -> code(document, "sector", sector));
        }
    }

    /** A day or an interval, which may be open at an end; nothing where neither end is known. */
    private static void date(Document document, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (earliest.isPresent() || latest.isPresent()) {
            document.add(new LongRange(Fields.DATE,
                    new long[] {earliest.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)},
                    new long[] {latest.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE)}));
        }
    }

    private static void marked(Document document, String field, String text) {
        document.add(new Field(field, text, MARKED));
        document.add(new Field(Fields.stemmed(field), text, MARKED));
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void code(Document document, String field, String code) {
        document.add(new StringField(field, code.toLowerCase(Locale.ROOT), Field.Store.NO));
    }
}
