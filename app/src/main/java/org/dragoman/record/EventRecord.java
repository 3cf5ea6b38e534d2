package org.dragoman.record;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.record.RecordException.Problem;
import org.dragoman.story.Report;
import org.dragoman.what.Event;
import org.dragoman.when.DateRange;
import org.dragoman.who.Sighting;
import org.duckdb.DuckDBConnection;

/**
 * A record of coded pages in a DuckDB file. One process at a time has a record open for writing; any number may read one
 * that nobody writes.
 *
 * <p>Every batch is written whole or not at all, also when the process or the machine dies. Writing a page that the
 * record has replaces all of it. Safe for use by many threads.
 */
public final class EventRecord implements Ledger {

    /** The version of the tables that this program reads and writes. */
    public static final int SCHEMA_VERSION = Schema.VERSION;

    private static final int EVENTS_AT_ONCE = 2_000;
    /** The events of so many pages are read at a time, but of their texts, which may be long, only so many. */
    private static final int PAGES_AT_ONCE = 2_000;

    private static final int TEXTS_AT_ONCE = 50;
    private static final int CANDIDATES = 10;
    private static final int SHORTEST_ID = 8;
    private static final String CODERS = """
            SELECT id, coder || CASE WHEN id IN (SELECT page FROM incomplete) THEN ' incomplete' ELSE '' END AS coder
            FROM pages\s""";
    private static final String FROM = "FROM events e JOIN pages p ON p.id = e.page";

    private final Path file;
    private final Scratch scratch;
    private final DuckDBConnection connection;

    private final AtomicLong generation;
    private final AtomicLong selections;
    /** Whether another one of the same record has the folder, which is not to go when this is closed. */
    private final boolean another;

    private EventRecord(
            Path file, Scratch scratch, DuckDBConnection connection, AtomicLong generation, AtomicLong selections,
            boolean another) {
        this.file = file;
        this.scratch = scratch;
        this.connection = connection;
        this.generation = generation;
        this.selections = selections;
        this.another = another;
    }

    /**
     * Opens a record to write, and makes it where there is none. The tables of one that was written by an older version are
     * brought up to date, all or none; a copy of it as it was is kept beside it.
     *
     * @param notice is told, in a sentence, where an older record is brought up to date and where its copy lies
     * @throws RecordException if that is not possible; a record that is there is as it was
     */
    public static EventRecord open(Path file, Consumer<String> notice) {
        Scratch scratch = new Scratch();
        return new EventRecord(file, scratch, Database.open(file, scratch, notice), new AtomicLong(), new AtomicLong(), false);
    }

    /** The same of a record that must be there. */
    public static EventRecord openThere(Path file, Consumer<String> notice) {
        Database.requireThere(file);
        return open(file, notice);
    }

    /** The same as {@link #open(Path, Consumer)}, where nobody is to be told of an older record. */
    public static EventRecord open(Path file) {
        return open(file, sentence -> {});
    }

    /**
     * Opens a record that is there, to read only.
     *
     * @throws RecordException if it is not there or can't be read, or its tables are of another version
     */
    public static EventRecord openToRead(Path file) {
        Scratch scratch = new Scratch();
        return new EventRecord(file, scratch, Database.openToRead(file, scratch), new AtomicLong(), new AtomicLong(), false);
    }

    /**
     * Opens a copy of a record that another process has open, to read only. The copy is gone when this is closed.
     *
     * @param file the record
     * @param copying makes the copy at the path that it is given, and the database's log beside it
     */
    public static EventRecord openCopy(Path file, Consumer<Path> copying) {
        Scratch scratch = new Scratch();
        try {
            Path copy = scratch.newFile();
            copying.accept(copy);
            return new EventRecord(file, scratch, Database.openToRead(copy, scratch), new AtomicLong(), new AtomicLong(), false);
        } catch (IOException e) {
            scratch.close();
            throw new RecordException(Problem.INACCESSIBLE, file, "no copy of it can be made to read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** Where the database keeps what it has not yet written into the file of a record itself; not always there. */
    public static Path logOf(Path file) {
        return Backup.logOf(file);
    }

    /**
     * Holds every span of a record against its page's text, every reference against what it leads to, every id and digest
     * against what it is made of. Takes no more memory for a large record than for a small one.
     *
     * @param flaws takes what is found wrong, one by one, in no particular order
     * @throws RecordException if the record is not there or can't be read
     */
    public static Verification verify(Path file, Consumer<Flaw> flaws) {
        try (var whole = Database.openToRead(file)) {
            Verifier.readWhole(whole);
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
        try (var first = Database.openToStream(file); var second = first.duplicate()) {
            return new Verifier(first, second, flaws).verify();
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    @Override
    public Path file() {
        return file;
    }

    /**
     * The same record by a connection of its own: what is done here and there does not wait for each other, and each sees
     * whole batches only. To be closed on its own.
     */
    public EventRecord another() {
        return read(() -> new EventRecord(file, scratch, connection.duplicate(), generation, selections, true));
    }

    /**
     * Reads several things as they are at one moment, whatever is written meanwhile by another connection.
     *
     * @param reading reads by the record that it is given, which is this one
     */
    public <T> T atOnce(Function<EventRecord, T> reading) {
        return read(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN TRANSACTION");
                try {
                    return reading.apply(this);
                } finally {
                    statement.execute("ROLLBACK");
                }
            }
        });
    }

    /** A number that is another one after every writing, by whichever connection of this process. */
    public long generation() {
        return generation.get();
    }

    /** Takes an event that is put aside. */
    @FunctionalInterface
    public interface Picking {

        /**
         * Takes one.
         *
         * @param score how well it answers what it is picked out by; the best is the greatest
         */
        void take(String event, double score);
    }

    /**
     * Puts events aside in memory, for any number of queries by any connection of this record that was opened to be written.
     *
     * @param words what they are picked out by, for a reader
     * @param picking gives them; ids that the record does not have are of no matter
     */
    public Selection putAside(String words, Consumer<Picking> picking) {
        Selection selection = new Selection(selections.incrementAndGet(), words);
        return read(() -> {
            Selections.write(connection, selection.number(), picking);
            return selection;
        });
    }

    /** Forgets what was put aside: its filter finds nothing from now on. */
    public void forget(Selection selection) {
        read(() -> {
            Selections.drop(connection, selection.number());
            return true;
        });
    }

    /**
     * The same, when nobody is writing by this connection: as long as it stays as it is, so does the file. To be asked of the
     * connection that all write by.
     */
    public synchronized long generationAtRest() {
        return generation.get();
    }

    /** The rows that answer a query, as read by {@code reader}. */
    public <T> List<T> list(Query query, Query.RowReader<T> reader) {
        return read(() -> query.list(connection, reader));
    }

    /**
     * By which version of the coder a page was coded; nothing where the record does not have it. Of a page of which something
     * is missing since the record was brought here from older tables, it is no version that a coder has.
     */
    public Optional<String> coderOf(String page) {
        return Optional.ofNullable(codersOf(List.of(page)).get(page));
    }

    @Override
    public Map<String, String> codersOf(Collection<String> pages) {
        Map<String, String> coders = new HashMap<>();
        read(() -> {
            new Query(CODERS + "WHERE id IN (SELECT unnest(?))", pages)
                    .forEach(connection, row -> coders.put(row.text("id"), row.text("coder")));
            return coders.size();
        });
        return coders;
    }

    @Override
    public void write(Batch batch) {
        transact(() -> new BatchWriter(connection).write(batch));
    }

    @Override
    public void note(Instant started, Instant finished, String coder, long coded, long recoded) {
        transact(() -> {
            long number = new Query("SELECT coalesce(max(run), 0) + 1 AS next FROM runs")
                    .first(connection, row -> row.longNumber("next")).orElseThrow();
            try (var insert = connection.prepareStatement("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, number);
                insert.setObject(2, LocalDateTime.ofInstant(started, ZoneOffset.UTC));
                insert.setObject(3, LocalDateTime.ofInstant(finished, ZoneOffset.UTC));
                insert.setString(4, coder);
                insert.setLong(5, coded);
                insert.setLong(6, recoded);
                insert.executeUpdate();
            }
        });
    }

    /**
     * Keeps what a person holds of an event. It stays when the page is coded again.
     *
     * @return the correction's number
     * @throws IllegalArgumentException if the record has no event where the correction points to
     */
    public long add(Correction correction) {
        AtomicLong number = new AtomicLong();
        transact(() -> {
            KeptCorrection kept = new Corrections(connection).add(correction);
            if (kept.event().isEmpty()) {
                throw new IllegalArgumentException(
                        "page " + correction.page() + " tells no event at " + correction.passage().trigger());
            }
            number.set(kept.number());
        });
        return number.get();
    }

    /**
     * Takes a correction back that is the last of its event: what stood before it stands again, else nothing does.
     *
     * @return the event; nothing where there is no such correction, or something else was said of the event since
     */
    public Optional<String> undo(long correction) {
        AtomicReference<Optional<String>> event = new AtomicReference<>(Optional.empty());
        transact(() -> event.set(new Corrections(connection).undo(correction)));
        return event.get();
    }

    /** Every correction ever made, the first one first; also those of events that the pages tell no longer. */
    public List<Correction> corrections() {
        return corrections(new Query("")).stream().map(KeptCorrection::said).toList();
    }

    /**
     * Some corrections, in the order of their numbers.
     *
     * @param where what stands behind {@code FROM corrections}: a condition, an order, a limit
     */
    public List<KeptCorrection> corrections(Query where) {
        return read(() -> new Corrections(connection).all(new Query("SELECT * FROM corrections").add(where)));
    }

    /** Every correction ever made of an event, the first one first. */
    public List<Correction> corrections(String event) {
        return read(() -> new Corrections(connection).of(List.of(event)).getOrDefault(event, List.of()));
    }

    /** What was last said of each of these events and not taken back, by its id; nothing for one of which nothing was. */
    public Map<String, Review> reviews(Collection<String> events) {
        return read(() -> new Corrections(connection).last(events));
    }

    /** How many events of a filter were looked at, by what came of it; those of which nothing was said are not counted. */
    public Map<Reviewed, Long> reviewed(EventFilter filter) {
        Map<Reviewed, Long> counts = new EnumMap<>(Reviewed.class);
        read(() -> new Query("SELECT CASE WHEN k.outdated THEN 'AGAIN' ELSE k.verdict END AS outcome, count(*) AS n "
                + "FROM events e JOIN last_corrections k ON k.event = e.id").add(filter.where()).add("GROUP BY 1")
                .list(connection, row -> counts.put(row.name(Reviewed.class, "outcome"), row.longNumber("n"))));
        return counts;
    }

    /** By which versions its pages were coded, and how many by each; the one of most pages first. */
    public List<CodedBy> versions() {
        return read(() -> new Query("SELECT * FROM versions ORDER BY pages DESC, coder")
                .list(connection, row -> new CodedBy(row.text("coder"), row.text("program"),
                        row.optionalText("codebook"), row.optionalText("model"), row.optionalText("opinion"),
                        row.optionalText("register"), row.optionalText("learned"), row.longNumber("pages"))));
    }

    /** What is in it, in numbers. */
    public RecordSummary summary() {
        return new RecordSummary(countPages(), rows("events"), rows("statements"), rows("failures"), rows("corrections"),
                rows("incomplete"), versions(), read(() -> new Query("SELECT * FROM runs ORDER BY run")
                .list(connection, row -> new RecordSummary.Run(row.time("started").toInstant(ZoneOffset.UTC),
                        row.time("finished").toInstant(ZoneOffset.UTC), row.text("coder"), row.longNumber("coded"),
                        row.longNumber("recoded")))));
    }

    private long rows(String table) {
        return count(new Query("SELECT count(*) AS n FROM " + table));
    }

    @Override
    public Optional<CodedPage> page(String id) {
        return read(() -> new PageLoader(connection, id).load());
    }

    /** The pages, by source, at most {@code limit}. */
    public List<ListedPage> pages(long limit) {
        return read(() -> new Query("""
                SELECT p.id, p.source, p.address, p.title, p.coder,
                    a.earliest, a.latest, a.weekday, coalesce(a.precision, 'UNKNOWN') AS precision,
                    coalesce(a.basis, []) AS basis, coalesce(a.conflicts, []) AS conflicts,
                    (SELECT count(*) FROM events x WHERE x.page = p.id) AS events,
                    (SELECT count(*) FROM statements x WHERE x.page = p.id) AS statements,
                    (SELECT count(*) FROM teasers x WHERE x.page = p.id) AS teasers
                FROM pages p LEFT JOIN anchors a ON a.page = p.id AND a.part = 0
                ORDER BY p.source, p.id LIMIT ?""", limit)
                .list(connection, row -> new ListedPage(label(row), row.range(), row.longNumber("events"),
                        row.longNumber("statements"), row.longNumber("teasers"),
                        row.text("coder"))));
    }

    @Override
    public List<Sighting> sightings() {
        return read(() -> new Query(Observations.SIGHTINGS).list(connection, Observations::sighting));
    }

    /**
     * Where an actor appears.
     *
     * @param actor the actor's id
     * @param names names by which pages may call a person whom they were not resolved to; any case
     * @param latest how many pages to list
     */
    public Appearances appearances(String actor, List<String> names, int latest) {
        return read(() -> new AppearanceLoader(connection).load(actor, names, latest));
    }

    /** The ids of actors that go by a name, or whose name ends in it: those whom the register need not know. */
    public List<String> actorsNamed(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return read(() -> new Query("""
                SELECT actor FROM (SELECT actor, name, kind FROM participants
                    UNION ALL SELECT person, name, 'PERSON' FROM observations)
                WHERE actor = ? OR lower(name) = ? OR kind = 'PERSON' AND ends_with(lower(name), ?)
                GROUP BY actor ORDER BY count(*) DESC, actor LIMIT ?""", name, lower, " " + lower, CANDIDATES)
                .list(connection, row -> row.text("actor")));
    }

    /** The names of the types that its events have, in alphabetical order. */
    public List<String> types() {
        return read(() -> new Query("SELECT DISTINCT type FROM events ORDER BY type")
                .list(connection, row -> row.text("type")));
    }

    /** How many pages it has. */
    public long countPages() {
        return count(new Query("SELECT count(*) AS n FROM pages"));
    }

    /** How many events there are of this filter. */
    public long count(EventFilter filter) {
        return count(new Query("SELECT count(*) AS n " + FROM).add(filter.where()));
    }

    private long count(Query query) {
        return read(() -> query.first(connection, row -> row.longNumber("n")).orElse(0L));
    }

    /** What could not be coded, by source. */
    public List<Failure> failures() {
        return read(() -> new Query("SELECT * FROM failures ORDER BY source, reason, message")
                .list(connection, row -> new Failure(row.text("source"), row.text("reason"), row.text("message"))));
    }

    /** The first {@code limit} events by date, those without a date last, then by page and place in the text. */
    public List<ListedEvent> events(EventFilter filter, long limit) {
        return read(() -> {
            List<String> ids = new Query("SELECT e.id " + FROM).add(filter.where())
                    .add("ORDER BY coalesce(e.earliest, e.latest) NULLS LAST, e.latest NULLS LAST, "
                            + "p.source, p.id, e.number LIMIT ?", limit)
                    .list(connection, row -> row.text("id"));
            List<ListedEvent> events = new ArrayList<>();
            for (List<String> some : chunks(ids, EVENTS_AT_ONCE)) {
                events.addAll(load(some));
            }
            return events;
        });
    }

    private List<ListedEvent> load(List<String> ids) throws SQLException {
        Map<String, PageLabel> labels = new HashMap<>();
        new Query("SELECT e.id AS event, p.* EXCLUDE (text) " + FROM + " WHERE e.id IN (SELECT unnest(?))", ids)
                .forEach(connection, row -> labels.put(row.text("event"), label(row)));
        Map<String, Event> events = new HashMap<>();
        EventLoader.byId(connection, ids).forEach(event -> events.put(event.id(), event));
        Map<String, Review> reviews = new Corrections(connection).last(ids);
        List<ListedEvent> listed = new ArrayList<>();
        for (String id : ids) {
            listed.add(new ListedEvent(required(events, id), required(labels, id), Optional.empty(),
                    Optional.ofNullable(reviews.get(id))));
        }
        return listed;
    }

    /** Hands over some events in the order given, whole, each with its page's text. Those that the record has not are left out. */
    public void forEachOf(List<String> ids, BiConsumer<ListedEvent, String> consumer) {
        read(() -> {
            List<Event> events = EventLoader.byId(connection, ids);
            List<ToldEvent> told = told(ids, events);
            Map<String, DateRange> published = published(told.stream().map(one -> one.page().id()).distinct().toList());
            told.forEach(one -> consumer.accept(new ListedEvent(one.event(), one.page(),
                    Optional.ofNullable(published.get(partOf(one.event()))), one.review()), one.text()));
            return told.size();
        });
    }

    /** Some events in the order given, each with the text that tells it. Those that the record has not are left out. */
    public List<ToldEvent> told(List<String> ids) {
        return read(() -> told(ids, EventLoader.inShort(connection, ids)));
    }

    private List<ToldEvent> told(List<String> ids, List<Event> loaded) throws SQLException {
        Map<String, Event> events = new HashMap<>();
        loaded.forEach(event -> events.put(event.id(), event));
        Set<String> pages = new HashSet<>();
        loaded.forEach(event -> pages.add(event.evidence().page()));
        Map<String, PageLabel> labels = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        new Query("SELECT * FROM pages WHERE id IN (SELECT unnest(?))", pages).forEach(connection, row -> {
            labels.put(row.text("id"), label(row));
            texts.put(row.text("id"), row.text("text"));
        });
        Map<String, Review> reviews = new Corrections(connection).last(ids);
        return ids.stream().filter(events::containsKey).map(id -> required(events, id)).map(event -> new ToldEvent(
                event, required(labels, event.evidence().page()), required(texts, event.evidence().page()),
                Optional.ofNullable(reviews.get(event.id())))).toList();
    }

    private static <V> V required(Map<String, V> map, String id) {
        V value = map.get(id);
        if (value == null) {
            throw new IllegalStateException(id + " is not whole in the record");
        }
        return value;
    }

    static PageLabel label(Row row) throws SQLException {
        return new PageLabel(row.text("id"), row.text("source"), row.optionalText("address"),
                row.optionalText("title"));
    }

    /** Hands over the events of this filter, each with its page's text: by source, then in the order of the text. */
    public void forEach(EventFilter filter, BiConsumer<ListedEvent, String> consumer) {
        read(() -> {
            List<String> pages = new Query("SELECT DISTINCT p.source, p.id " + FROM).add(filter.where())
                    .add("ORDER BY p.source, p.id").list(connection, row -> row.text("id"));
            for (List<String> some : chunks(pages, PAGES_AT_ONCE)) {
                forEach(filter, some, consumer);
            }
            return pages.size();
        });
    }

    @Override
    public void forEach(List<String> pages, BiConsumer<ListedEvent, String> consumer) {
        read(() -> {
            for (List<String> some : chunks(pages, PAGES_AT_ONCE)) {
                forEach(EventFilter.ALL, some, consumer);
            }
            return pages.size();
        });
    }

    private void forEach(EventFilter filter, List<String> pages, BiConsumer<ListedEvent, String> consumer)
            throws SQLException {
        Map<String, List<Event>> events = new HashMap<>();
        for (Event event : EventLoader.ofPages(connection, pages)) {
            events.computeIfAbsent(event.evidence().page(), page -> new ArrayList<>()).add(event);
        }
        Map<String, DateRange> published = published(pages);
        Map<String, Review> reviews = reviews(events.values().stream().flatMap(List::stream).map(Event::id).toList());
        Set<String> wanted = new HashSet<>(new Query("SELECT e.id " + FROM).add(filter.where())
                .add("AND e.page IN (SELECT unnest(?))", pages).list(connection, row -> row.text("id")));
        for (List<String> some : chunks(pages, TEXTS_AT_ONCE)) {
            new Query("SELECT * FROM pages WHERE id IN (SELECT unnest(?)) ORDER BY source, id", some)
                    .forEach(connection, row -> {
                        PageLabel label = label(row);
                        String text = row.text("text");
                        events.getOrDefault(label.id(), List.of()).stream()
                                .filter(event -> wanted.contains(event.id()))
                                .forEach(event -> consumer.accept(
                                        new ListedEvent(event, label, Optional.ofNullable(published.get(partOf(event))),
                                                Optional.ofNullable(reviews.get(event.id()))), text));
                    });
        }
    }

    /** When the parts of some pages were written. */
    private Map<String, DateRange> published(List<String> pages) throws SQLException {
        Map<String, DateRange> published = new HashMap<>();
        new Query("SELECT * FROM anchors WHERE page IN (SELECT unnest(?))", pages).forEach(connection,
                row -> published.put(row.text("page") + " " + row.number("part"), row.range()));
        return published;
    }

    private static String partOf(Event event) {
        return event.evidence().page() + " " + event.evidence().part();
    }

    /** The events of this filter as they are now, for Parquet files. To be closed before the record. */
    public Extract extract(EventFilter filter) {
        return read(() -> Extract.of(file, scratch, connection, filter));
    }

    /** By which versions of the coder the events of this filter were coded, and when; by version. */
    public List<Provenance> provenance(EventFilter filter) {
        return read(() -> new Query("""
                SELECT c.*, r.started, r.finished FROM (
                    SELECT e.coder, count(*) AS events, count(DISTINCT e.page) AS pages\s""" + FROM)
                .add(filter.where()).add("""
                    GROUP BY e.coder) c LEFT JOIN (
                    SELECT coder, min(started) AS started, max(finished) AS finished FROM runs GROUP BY coder) r
                    ON r.coder = c.coder
                ORDER BY c.coder""")
                .list(connection, row -> new Provenance(row.text("coder"), row.longNumber("events"),
                        row.longNumber("pages"), row.optionalInstant("started"), row.optionalInstant("finished"))));
    }

    private static List<List<String>> chunks(List<String> list, int size) {
        List<List<String>> chunks = new ArrayList<>();
        for (int start = 0; start < list.size(); start += size) {
            chunks.add(list.subList(start, Math.min(list.size(), start + size)));
        }
        return chunks;
    }

    /** Every event as what its page reports, for stories. */
    public List<Report> reports() {
        return reports(EventFilter.ALL);
    }

    /** The same of the events of a filter. */
    public List<Report> reports(EventFilter filter) {
        List<Report> reports = new ArrayList<>();
        forEach(filter, (listed, text) -> {
            Event event = listed.event();
            reports.add(new Report(event, listed.page().source(), listed.page().address(), listed.page().title(),
                    listed.published().orElseGet(() -> DateRange.unknown("the page does not date this part")),
                    event.evidence().sentence().of(text), event.content().map(span -> span.of(text))));
        });
        return reports;
    }

    /** The ids of the events of this filter. */
    public Set<String> ids(EventFilter filter) {
        return read(() -> new HashSet<>(new Query("SELECT e.id " + FROM).add(filter.where())
                .list(connection, row -> row.text("id"))));
    }

    @Override
    public int shortIdLength() {
        List<String> alike = read(() -> new Query("SELECT id FROM events WHERE left(id, " + SHORTEST_ID + ") IN (SELECT left(id, "
                + SHORTEST_ID + ") FROM events GROUP BY ALL HAVING count(*) > 1) ORDER BY id")
                .list(connection, row -> row.text("id")));
        int length = SHORTEST_ID;
        for (int i = 1; i < alike.size(); i++) {
            length = Math.max(length, sharedStart(alike.get(i - 1), alike.get(i)) + 1);
        }
        return length;
    }

    private static int sharedStart(String one, String other) {
        int length = 0;
        while (length < one.length() && length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    /** What the start of an event's or page's id, or a page's source or address, stands for. */
    public Found find(String text) {
        return read(() -> {
            List<String[]> found = new Query("""
                    SELECT id, page FROM (
                        SELECT id, page FROM events WHERE starts_with(id, ?)
                        UNION SELECT '', id FROM pages WHERE starts_with(id, ?) OR source = ? OR address = ?
                        UNION SELECT '', page FROM sources WHERE source = ?)
                    ORDER BY id, page LIMIT ?""", text, text, text, text, text, CANDIDATES)
                    .list(connection, row -> new String[] {row.text("id"), row.text("page")});
            if (found.isEmpty()) {
                return new Found.Nothing();
            }
            if (found.size() > 1) {
                return new Found.Several(found.stream().map(f -> f[0].isEmpty() ? f[1] : f[0]).toList());
            }
            String[] one = found.getFirst();
            return one[0].isEmpty() ? new Found.OnePage(one[1]) : new Found.OneEvent(one[0], one[1]);
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws SQLException;
    }

    private synchronized <T> T read(Reading<T> reading) {
        try {
            return reading.run();
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    private synchronized void transact(Writing writing) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN TRANSACTION");
            try {
                writing.run();
                statement.execute("COMMIT");
                generation.incrementAndGet();
            } catch (SQLException | RuntimeException e) {
                Schema.rollBack(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
            if (!another) {
                scratch.close();
            }
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }
}
