package org.dragoman.page.container;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Metadatum;
import org.dragoman.page.PageOutcome;

/** One thing found in a container. */
public sealed interface Item {

    /** Where it was, as a reader would name it. */
    String source();

    /**
     * A page, not yet read.
     *
     * @param source where it was
     * @param content what it holds
     * @param address its web address, when the container gives one
     * @param metadata what the container states about it
     * @param dateClaims the dates that the container states for it
     * @param excerpt whether it is only a pointer to a page that stands elsewhere, such as a feed's item without full text
     */
    record Document(
            String source,
            Content content,
            Optional<String> address,
            List<Metadatum> metadata,
            List<DateClaim> dateClaims,
            boolean excerpt)
            implements Item {

        /** A page of which the container knows nothing but where it stood. */
        static Document of(String source, Content content, Optional<String> address) {
            return new Document(source, content, address, List.of(), List.of(), false);
        }
    }

    /** Something that is not a readable page. */
    record Broken(PageOutcome.Reason reason, String source, String message) implements Item {}

    /**
     * A stream that may be a page or a container again. It is read to its end before the next item is asked for.
     *
     * @param source where it was
     * @param name what its endings are judged by: {@code "feed.jsonl"} for what is in {@code feed.jsonl.gz}
     * @param bytes its bytes; whoever reads it need not close it
     * @param mediaType its media type, when known
     * @param address its web address, when known
     */
    record Packed(String source, String name, InputStream bytes, Optional<String> mediaType, Optional<String> address)
            implements Item {}

    /** What a document holds. */
    sealed interface Content {

        /** How many bytes of memory it takes. */
        long size();

        /**
         * Bytes to be decoded.
         *
         * @param bytes not changed by anyone
         * @param html whether they are HTML, else plain text
         * @param charset the name of the character set that its transport states
         */
        @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
        record Bytes(byte[] bytes, boolean html, Optional<String> charset) implements Content {
            @Override
            public long size() {
                return bytes.length;
            }
        }

        /** Characters that the container has decoded already. */
        record Characters(String text, boolean html) implements Content {
            @Override
            public long size() {
                return (long) Character.BYTES * text.length();
            }
        }
    }
}
