package org.dragoman.record;

import java.util.Optional;

/**
 * A version by which pages of a record were coded, part by part. A part that a coder does not name is not there.
 *
 * @param coder all of it, as every event carries it
 * @param program the program: {@code "dragoman/0.1"}
 * @param codebook the codebook's version
 * @param model the language model's name
 * @param opinion the learned model's name
 * @param register the digest of a user's own register rows, where there were some
 * @param learned the digest of what was learned from earlier pages, where that was asked for
 * @param pages how many pages
 */
public record CodedBy(
        String coder,
        String program,
        Optional<String> codebook,
        Optional<String> model,
        Optional<String> opinion,
        Optional<String> register,
        Optional<String> learned,
        long pages) {}
