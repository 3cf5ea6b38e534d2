package org.dragoman.web.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.page.Span;

/**
 * A stretch of a page's text cut where marks begin and end, so that marks may overlap in any way and each is shown exactly.
 *
 * @param segments in the order of the text; together they are the text, character by character
 */
public record Passage(List<Segment> segments) {

    private static final Comparator<Mark> OUTERMOST_FIRST =
            Comparator.comparingInt((Mark mark) -> -mark.span().length()).thenComparing(Mark::kind);

    public Passage {
        segments = List.copyOf(segments);
    }

    /**
     * Characters that have the same marks.
     *
     * @param text the characters
     * @param marks the marks that they are in, the longest first; one of each kind and event
     * @param starts the marks that begin here
     */
    public record Segment(String text, List<Mark> marks, List<Mark> starts) {

        public Segment {
            marks = List.copyOf(marks);
            starts = List.copyOf(starts);
        }

        /** The kinds of its marks, the longest mark's first. */
        public List<Mark.Kind> kinds() {
            return marks.stream().map(Mark::kind).distinct().toList();
        }

        /** The classes of a kind's element: whether a mark of the kind begins here, and whether an event was read from it. */
        public String classes(Mark.Kind kind) {
            boolean starting = starts.stream().anyMatch(mark -> mark.kind() == kind);
            boolean told = marks.stream().anyMatch(mark -> mark.kind() == kind && !mark.event().isEmpty());
            return "mark " + kind.label() + (starting ? " start" : "") + (told ? "" : " mention");
        }

        /** The ids of the events that it tells a part of, each once, with spaces between. */
        public String events() {
            return marks.stream().map(Mark::event).filter(event -> !event.isEmpty()).distinct().collect(Collectors.joining(" "));
        }

        /** What it is, for a reader who points at it: {@code "actor, date"}. */
        public String hint() {
            return kinds().stream().map(Mark.Kind::label).collect(Collectors.joining(", "));
        }

        /** The events whose trigger begins here: places on the page that can be linked to. */
        public List<String> triggered() {
            return starts.stream().filter(mark -> mark.kind() == Mark.Kind.TRIGGER).map(Mark::event).distinct().toList();
        }
    }

    /** The text under {@code span} with those of the marks that stand in it, whole or in part. */
    public static Passage of(String text, Span span, Collection<Mark> marks) {
        List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(span)).sorted(OUTERMOST_FIRST).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
        for (Mark mark : here) {
            cuts.add(Math.max(span.start(), mark.span().start()));
            cuts.add(Math.min(span.end(), mark.span().end()));
        }
        List<Segment> segments = new ArrayList<>();
        int from = span.start();
        for (int to : cuts.tailSet(from, false)) {
            int start = from;
            List<Mark> over = here.stream().filter(mark -> mark.span().contains(start)).toList();
            segments.add(new Segment(text.substring(start, to), over,
                    over.stream().filter(mark -> mark.span().start() == start).toList()));
            from = to;
        }
        return new Passage(segments);
    }

    /** A passage without marks. */
    public static Passage plain(String text) {
        return of(text, new Span(0, text.length()), List.of());
    }
}
