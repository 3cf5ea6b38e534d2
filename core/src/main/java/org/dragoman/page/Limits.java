package org.dragoman.page;

/**
 * How much a reader takes in before it calls a page too large or a container hostile.
 *
 * @param pageBytes the most bytes of one page, unpacked
 * @param recordBytes the most bytes of one line of JSON Lines, one record of CSV, one feed: a page with its packing
 * @param expansion how many times its packed size a container may grow before it is taken for a bomb; a container that
 *     has not yet given {@link #FREE_EXPANSION} bytes may grow without bounds
 * @param depth how many containers may stand in each other
 */
public record Limits(int pageBytes, int recordBytes, int expansion, int depth) {

    /** Unpacked bytes that are always allowed, however well they were packed: 32 MiB. */
    public static final long FREE_EXPANSION = 32L << 20;

    /**
     * 16 MiB a page, 32 MiB a record, 200 times the packed size, 5 containers deep. The largest of the news pages that
     * this was made for has 4 MiB; text packs 3 to 20 times.
     */
    public static final Limits DEFAULT = new Limits(16 << 20, 32 << 20, 200, 5);

    /** @throws IllegalArgumentException if a limit is not positive */
    public Limits {
        if (pageBytes <= 0 || recordBytes <= 0 || expansion <= 0 || depth <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** These limits with another page size; the record limit follows at twice the size. */
    public Limits withPageBytes(int bytes) {
        return new Limits(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * bytes), expansion, depth);
    }
}
