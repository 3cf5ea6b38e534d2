package org.dragoman.page;

/**
 * How much a reader takes in before it calls a page too large or a container hostile. {@code docs/limits.md} lists all limits
 * of the project, with what is told of each.
 *
 * @param pageBytes the most bytes of one page, unpacked
 * @param recordBytes the most bytes of one line of JSON Lines, one record of CSV, one feed: a page with its packing
 * @param proseCharacters the most characters of prose, article and teasers, that one page may have to be coded
 * @param expansion how many times its packed size a packed file, an entry of an archive or a record may grow before it is
 *     taken for a bomb; what has not yet given {@link #FREE_EXPANSION} bytes may grow without bounds
 * @param depth how many containers may stand in each other
 */
public record Limits(int pageBytes, int recordBytes, int proseCharacters, int expansion, int depth) {

    /** Unpacked bytes that are always allowed, however well they were packed: 32 MiB. */
    public static final long FREE_EXPANSION = 32L << 20;

    /** Bytes that one input may always give, all that is unpacked in it taken together: 1 GiB. */
    public static final long FREE_TOTAL = 1L << 30;

    /**
     * How many times its own size one input may give beyond that. Deflate packs 1,032 times at most, so an archive alone
     * never gets there; archives within archives do.
     */
    public static final int TOTAL_EXPANSION = 1_100;

    /**
     * 16 MiB a page, 32 MiB a record, 2,000,000 characters of prose, 200 times the packed size, 5 containers deep. The
     * largest of the news pages that this was made for has 4 MiB; text packs 3 to 20 times; a long novel has 1,000,000
     * characters.
     */
    public static final Limits DEFAULT = new Limits(16 << 20, 32 << 20, 2_000_000, 200, 5);

    /** @throws IllegalArgumentException if a limit is not positive */
    public Limits {
        if (pageBytes <= 0 || recordBytes <= 0 || proseCharacters <= 0 || expansion <= 0 || depth <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** These limits with another page size; the record limit follows at twice the size. */
    public Limits withPageBytes(int bytes) {
        return new Limits(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * bytes), proseCharacters, expansion, depth);
    }
}
