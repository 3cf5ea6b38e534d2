/**
 * The record: what was coded, kept in a DuckDB file that any DuckDB client can read.
 * {@link org.dragoman.record.EventRecord} is the front door.
 */
@NullMarked
package org.dragoman.record;

import org.jspecify.annotations.NullMarked;
