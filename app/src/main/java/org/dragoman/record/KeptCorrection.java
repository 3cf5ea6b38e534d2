package org.dragoman.record;

import java.util.Optional;

/**
 * A correction as the record keeps it.
 *
 * @param number its number: later ones have higher ones
 * @param event the event that its words tell now; nothing where they tell none any more
 * @param said what is said
 */
public record KeptCorrection(long number, Optional<String> event, Correction said) {}
