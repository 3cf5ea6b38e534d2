package org.dragoman.page.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.page.Span;

/**
 * The dates that a text carries about itself: in its head, in bylines, behind labels; never those of its sentences. A date
 * whose day and month can't be told apart counts only where another date of the page decides.
 */
final class TextDates {

    private static final int LONGEST_LINE = 30;
    /** No line that carries a date is longer, and a file may be one word of millions of letters. */
    private static final int MOST_CHARACTERS = 1_000;
    private static final int LEAST_SENTENCE = 8;
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?:published|publish|publication|posted|issued|released?|created|dated?|first published|pub|printed|aired|filed)"
                    + "\\W*(?:date|on|at|in|time)?\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern UPDATED = Pattern.compile(
            "(?:updated?|modified|last modified|revised|edited|changed)\\W*(?:date|on|at|time)?\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern FETCHED = Pattern.compile(
            "(?:accessed|retrieved|fetched|scraped|crawled|downloaded|archived|today is|printed on)\\W*(?:date|on|at)?\\W*$",
            Pattern.CASE_INSENSITIVE);

    private final List<Clues> clues;
    private final Label[] labels;
    private final int title;
    private final List<DateClaim> claims = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();

    private TextDates(List<Clues> clues, Label[] labels) {
        this.clues = clues;
        this.labels = labels;
        this.title = Arrays.asList(labels).indexOf(Label.TITLE);
    }

    /** An ambiguous date, waiting for evidence. */
    private record Pending(VisibleDate date, Role role, Unit unit) {}

    /**
     * The claims of one article's text.
     *
     * @param known dates of the page known from elsewhere, to decide ambiguous ones
     */
    static List<DateClaim> of(List<Clues> clues, Label[] labels, Set<LocalDate> known) {
        TextDates dates = new TextDates(clues, labels);
        int body = dates.bodyStart();
        for (int i = 0; i < clues.size(); i++) {
            if (dates.mayCarryDate(i)) {
                dates.read(i, body);
            }
        }
        return dates.decided(known);
    }

    private int bodyStart() {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == Label.PARAGRAPH) {
                return i;
            }
        }
        return labels.length;
    }

    /** The head and bylines; behind the head only lines that say what their date is. */
    private boolean mayCarryDate(int i) {
        boolean apart = labels[i] == Label.FURNITURE || labels[i] == Label.BYLINE;
        boolean readable = clues.get(i).words() <= LONGEST_LINE && clues.get(i).text().length() <= MOST_CHARACTERS;
        return apart && readable && !clues.get(i).is(Furniture.Kind.LEGAL);
    }

    private void read(int i, int body) {
        Unit unit = clues.get(i).unit();
        int from = 0;
        for (VisibleDate date : VisibleDate.in(unit.text())) {
            String before = unit.text().substring(from, date.span().start());
            Optional<Role> stated = stated(before.isBlank() && i > 0 ? clues.get(i - 1).text() : before);
            from = date.span().end();
            if (stated.isPresent() || i < body || labels[i] == Label.BYLINE) {
                Role role = stated.orElseGet(() -> unstated(i, body));
                if (date.other().isPresent()) {
                    pending.add(new Pending(date, role, unit));
                } else {
                    claims.add(claim(date.date(), date, role, unit));
                }
            }
        }
    }

    /** What the words right before a date say that it is. */
    static Optional<Role> stated(String before) {
        String label = before.strip();
        return UPDATED.matcher(label).find() ? Optional.of(Role.UPDATED)
                : FETCHED.matcher(label).find() ? Optional.of(Role.FETCHED)
                : PUBLISHED.matcher(label).find() ? Optional.of(Role.PUBLISHED) : Optional.empty();
    }

    /**
     * Without a label: a byline's date is the article's; one in a running header, beside the weather or a city, is the day
     * that the page was shown; of any other the page does not say.
     */
    private Role unstated(int i, int body) {
        if (labels[i] == Label.BYLINE) {
            return Role.PUBLISHED;
        }
        boolean running = false;
        for (int j = Math.max(0, i - 2); j <= Math.min(body, i + 2) && j < clues.size(); j++) {
            Clues c = clues.get(j);
            running |= j != i && labels[j] == Label.FURNITURE && (c.is(Furniture.Kind.HEADER) || (c.isLoneName() && !c.isFurniture()));
        }
        return (title < 0 || i < title) && running ? Role.FETCHED : Role.UNKNOWN;
    }

    private List<DateClaim> decided(Set<LocalDate> known) {
        Set<LocalDate> evidence = new HashSet<>(known);
        claims.forEach(claim -> evidence.add(claim.date()));
        for (Pending one : pending) {
            LocalDate other = one.date.other().orElseThrow();
            boolean first = evidence.contains(one.date.date());
            if (first != evidence.contains(other)) {
                claims.add(claim(first ? one.date.date() : other, one.date, one.role, one.unit));
            }
        }
        return claims;
    }

    private static DateClaim claim(LocalDate day, VisibleDate date, Role role, Unit unit) {
        int start = unit.span().start() + date.span().start();
        int end = unit.span().start() + date.span().end();
        return new DateClaim(day, role, "line " + unit.line(), date.span().of(unit.text()), Optional.of(new Span(start, end)));
    }

    /** The label and date that a scraper put in front of a text, run into its first sentence: how long they are, or 0. */
    static int runIn(String paragraph) {
        Matcher label = Pattern.compile("^(?:date|published(?: on)?|posted(?: on)?|updated(?: on)?|last updated|dated)\\b[\\s:|-]*",
                Pattern.CASE_INSENSITIVE).matcher(paragraph);
        int labelEnd = label.find() ? label.end() : 0;
        Optional<VisibleDate> date = VisibleDate.in(paragraph.substring(0, Math.min(paragraph.length(), 90))).stream()
                .filter(found -> found.span().start() == labelEnd).findFirst();
        if (date.isEmpty()) {
            return 0;
        }
        Matcher rest = Pattern.compile("\\G(?:[T,]?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Z|\\(?[A-Z]{2,4}\\)?)?)?"
                + "[\\s|:,–—-]*(?=[\\p{Lu}\"“‘'(])").matcher(paragraph);
        boolean sentenceFollows = rest.find(date.get().span().end());
        // "July 3, 2023, was the day …" is a sentence of its own: without a label only a capital right behind counts.
        boolean apart = labelEnd > 0 || (sentenceFollows && !rest.group().contains(","));
        boolean enough = sentenceFollows && paragraph.substring(rest.end()).split("\\s+").length >= LEAST_SENTENCE
                && VisibleDate.in(paragraph.substring(rest.end(), Math.min(paragraph.length(), rest.end() + 40))).isEmpty();
        return enough && apart ? rest.end() : 0;
    }
}
