package org.dragoman.web.view;

import java.util.List;
import java.util.Locale;
import org.dragoman.web.query.Timeline;
import org.dragoman.web.query.View;

/** A stretch of a timeline as a reader is shown it. */
public final class StretchView {

    private StretchView() {}

    /** The events that can have been then and are told so; others whose interval meets it are among them. */
    public static String address(View view, Timeline.Stretch stretch) {
        return view.only("from", stretch.first().map(day -> List.of(day.toString())).orElse(List.of()))
                .only("until", stretch.last().map(day -> List.of(day.toString())).orElse(List.of()))
                .only("status", List.of(stretch.status().name().toLowerCase(Locale.ROOT))).address("/events");
    }
}
