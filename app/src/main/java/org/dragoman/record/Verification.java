package org.dragoman.record;

/**
 * What was looked at when a record was verified.
 *
 * @param pages pages, each with the digest of its text
 * @param events events, each with its id
 * @param statements statements, each with its id
 * @param spans spans, each held against the text of its page
 * @param rules rules about references and values that were checked
 * @param flaws what was found wrong
 */
public record Verification(long pages, long events, long statements, long spans, long rules, long flaws) {}
