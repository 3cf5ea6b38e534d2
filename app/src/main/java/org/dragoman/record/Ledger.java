package org.dragoman.record;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.dragoman.who.Sighting;

/**
 * A record as those see it who code pages into it: the file itself, or a record that another process has open and writes for
 * them. Every method throws {@link RecordException} where the record can't be used. Safe for use by many threads.
 */
public interface Ledger extends AutoCloseable {

    /** Where the record is. */
    Path file();

    /**
     * By which version of the coder pages were coded, by their ids; those are missing that the record does not have. Of a page
     * of which something is missing since the record was brought here from older tables, it is no version that a coder has.
     */
    Map<String, String> codersOf(Collection<String> pages);

    /** A page with all that was made of it. */
    Optional<CodedPage> page(String id);

    /** Hands over the events of these pages, each with its page's text: by source, then in the order of the text. */
    void forEach(List<String> pages, BiConsumer<ListedEvent, String> consumer);

    /** What its pages say of who held which role, in no particular order. */
    List<Sighting> sightings();

    /** The length to which the ids of events can be cut and still tell every event from every other; at least 8. */
    int shortIdLength();

    /** Writes a batch, whole or not at all. */
    void write(Batch batch);

    /** Notes that a run wrote pages. */
    void note(Instant started, Instant finished, String coder, long coded, long recoded);

    /** Lets go of the record. */
    @Override
    void close();
}
