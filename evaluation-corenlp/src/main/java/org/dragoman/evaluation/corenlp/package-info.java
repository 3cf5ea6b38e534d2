/** Stanford CoreNLP as the process that {@code SpeedBenchmark} runs beside Dragoman. Nothing here is shipped. */
@NullMarked
package org.dragoman.evaluation.corenlp;

import org.jspecify.annotations.NullMarked;
