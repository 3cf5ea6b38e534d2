package org.dragoman.search;

/** Is told how far an index has come. */
@FunctionalInterface
public interface IndexProgress {

    /** Nobody is to be told. */
    IndexProgress NONE = (pages, of, portion) -> {};

    /**
     * Is told.
     *
     * @param pages how many pages are in the index
     * @param of how many there are to be
     * @param portion whether what there is can be read now
     */
    void told(long pages, long of, boolean portion);
}
