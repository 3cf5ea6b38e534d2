package org.dragoman.web.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dragoman.record.Wording;
import org.dragoman.web.Activity;

/** What is being coded, for a reader. */
public record ActivityModel(List<Activity.State> jobs) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    public ActivityModel {
        jobs = List.copyOf(jobs);
    }

    /** {@code "3 pages coded, 1 coded again, 2 unchanged"}. */
    public static String counts(Activity.State job) {
        return Wording.count(job.coded(), "page") + " coded"
                + (job.recoded() > 0 ? ", " + Wording.number(job.recoded()) + " coded again" : "")
                + (job.unchanged() > 0 ? ", " + Wording.number(job.unchanged()) + " unchanged" : "");
    }

    /** {@code "2 no article, 1 not English"}. */
    public static String reasons(Activity.State job) {
        return new TreeMap<>(job.reasons()).entrySet().stream().map((Map.Entry<String, Long> reason) ->
                Wording.number(reason.getValue()) + " " + reason.getKey()).collect(Collectors.joining(", "));
    }

    /** When a page last came. */
    public static String last(Activity.State job) {
        return job.last().map((Instant time) -> "last at " + TIME.format(time)).orElse("nothing yet");
    }
}
