package org.dragoman.page;

import java.util.Optional;

/**
 * A pointer to another page that stands on this one, with its own headline or text. Its blocks carry its part number.
 *
 * @param part its part number, 1 and up
 * @param link where it leads, when the page says so
 * @param truncated whether its text is cut off ({@code "…"})
 */
public record Teaser(int part, Optional<String> link, boolean truncated) {}
