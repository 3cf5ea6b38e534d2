package org.dragoman.web.view;

import java.util.Optional;
import org.dragoman.page.Metadatum;
import org.dragoman.page.Page;
import org.dragoman.record.Wording;
import org.dragoman.what.Event;
import org.dragoman.when.DateRange;

/**
 * How an event is cited: what it says, the page and the characters that it was read from, and by what.
 *
 * @param event the event
 * @param page its page
 * @param written when the part of the page was written
 */
public record Citation(Event event, Page page, DateRange written) {

    /** In words. */
    public String plain() {
        return what() + ". Event " + Words.shortId(event.id()) + ", read from " + source() + ", characters "
                + event.evidence().sentence().start() + "–" + event.evidence().sentence().end() + ", page SHA-256 "
                + page.id() + ". Coded by " + event.codedBy() + ".";
    }

    /** An entry for BibTeX, every value in braces and safe for LaTeX. */
    public String bibtex() {
        String title = page.title().orElse(page.source());
        return """
                @misc{dragoman-%s,
                  title = {%s},
                  %s%showpublished = {%s},
                  note = {%s. Characters %d--%d of the page with SHA-256 %s. Coded by %s}
                }""".formatted(Words.shortId(event.id()), latex(title),
                site().map(site -> "organization = {" + latex(site) + "},\n  ").orElse(""),
                written.asDay().map(day -> "year = {" + day.getYear() + "},\n  ").orElse(""),
                page.address().flatMap(Words::webAddress).map(address -> "\\url{" + address.replace("}", "%7D")
                        .replace("{", "%7B").replace("\\", "%5C") + "}").orElse(latex(page.source())),
                latex(what()), event.evidence().sentence().start(), event.evidence().sentence().end(), page.id(),
                latex(event.codedBy()));
    }

    private String what() {
        String modes = event.modes().isEmpty() ? "" : " (" + String.join(", ", event.modes()) + ")";
        String place = event.place().map(p -> ", " + Words.place(p)).orElse("");
        return event.type() + modes + ", " + Wording.lower(event.status()) + ": " + Words.who(event) + ", "
                + Words.date(event.date()) + place;
    }

    private String source() {
        String title = page.title().map(t -> "“" + oneLine(t) + "”, ").orElse("");
        return title + site().map(site -> site + ", ").orElse("") + "written " + Words.date(written) + ", "
                + page.address().flatMap(Words::webAddress).orElse(page.source());
    }

    private Optional<String> site() {
        return page.metadatum(Metadatum.Field.SITE).map(Citation::oneLine);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** A text with the characters escaped that mean something to LaTeX. */
    static String latex(String text) {
        StringBuilder escaped = new StringBuilder();
        oneLine(text).codePoints().forEach(point -> escaped.append(switch (point) {
            case '\\' -> "\\textbackslash{}";
            case '{', '}', '$', '&', '#', '_', '%' -> "\\" + Character.toString(point);
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            default -> Character.toString(point);
        }));
        return escaped.toString();
    }
}
