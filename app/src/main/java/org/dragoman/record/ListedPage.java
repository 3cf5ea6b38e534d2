package org.dragoman.record;

import org.dragoman.when.DateRange;

/**
 * A page of the record, in short.
 *
 * @param page what names it
 * @param published when its article was written
 * @param events how many events it has, those of its teasers included
 * @param statements how many statements
 * @param teasers how many teasers
 * @param coder coder, codebook and model with their versions
 */
public record ListedPage(
        PageLabel page, DateRange published, long events, long statements, long teasers, String coder) {}
