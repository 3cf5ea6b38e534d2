/** JMH benchmarks of the stages. */
@NullMarked
package org.dragoman.evaluation.bench;

import org.jspecify.annotations.NullMarked;
