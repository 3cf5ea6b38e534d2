package org.dragoman.web.view;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.record.CorrectedValue;
import org.dragoman.record.Correction;
import org.dragoman.record.Review;
import org.dragoman.record.Reviewed;
import org.dragoman.what.Event;

/**
 * What people hold of an event: the last word, if that still is of the event as coded now, and all that was ever said.
 *
 * @param outcome what came of it
 * @param history everything that was said, the last first
 */
public record ReviewView(Reviewed outcome, List<Said> history) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    public ReviewView {
        history = List.copyOf(history);
    }

    /** What was said of an event, the first first. */
    public static ReviewView of(Event event, Optional<Review> last, List<Correction> history) {
        return new ReviewView(last.map(Review::outcome).orElse(Reviewed.NONE),
                history.reversed().stream().map(said -> Said.of(said, Optional.of(event))).toList());
    }

    /** The last word, where something was said and not taken back. */
    public Optional<Said> last() {
        return outcome == Reviewed.NONE ? Optional.empty() : history.stream().findFirst();
    }

    /** What was said before the last word. */
    public List<Said> earlier() {
        return outcome == Reviewed.NONE || history.isEmpty() ? history : history.subList(1, history.size());
    }

    /**
     * Something that was said.
     *
     * @param author who says so
     * @param words what, in words: {@code "holds it to be right"}
     * @param made when, in UTC
     * @param note why, or empty
     * @param of what the event was coded as then, where that is another than now; else empty
     * @param values what is other than coded
     */
    public record Said(String author, String words, String made, String note, String of, List<CorrectedValue> values) {

        public Said {
            values = List.copyOf(values);
        }

        /**
         * What a correction says.
         *
         * @param event the event as coded now; nothing where it is told no more
         */
        public static Said of(Correction said, Optional<Event> event) {
            return new Said(said.author(), words(said.verdict()), TIME.format(said.made().atOffset(ZoneOffset.UTC)), said.note(),
                    event.filter(now -> now.type().name().equals(said.coded().type())
                            && said.coded().status().map(now.status()::equals).orElse(true)
                            && said.coded().modes().map(modes -> modes.equals(now.modes())).orElse(true)).isPresent()
                            ? "" : said.coded().toString(),
                    CorrectedValue.of(said, event));
        }

        private static String words(Correction.Verdict verdict) {
            return switch (verdict) {
                case RIGHT -> "holds it to be right";
                case WRONG -> "holds it to be wrong";
                case CHANGED -> "corrected it";
                case WITHDRAWN -> "took back what was said before";
            };
        }
    }
}
