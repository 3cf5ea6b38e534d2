package org.dragoman.record;

import java.time.Instant;
import java.util.Optional;

/**
 * What one version of the coder has of a choice of events, and when it coded.
 *
 * @param coder coder, codebook and models with their versions
 * @param events how many of the events it coded
 * @param pages on how many pages they are
 * @param from when the first run of this version on the record began; nothing where no run was completed
 * @param until when its last run ended
 */
public record Provenance(String coder, long events, long pages, Optional<Instant> from, Optional<Instant> until) {}
