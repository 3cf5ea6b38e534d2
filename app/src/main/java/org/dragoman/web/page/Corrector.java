package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dragoman.record.Correction;
import org.dragoman.record.Correction.Changes;
import org.dragoman.record.Correction.Verdict;
import org.dragoman.record.EventRecord;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.Query;
import org.dragoman.record.Review;
import org.dragoman.record.Reviewed;
import org.dragoman.record.ToldEvent;
import org.dragoman.record.Wording;
import org.dragoman.web.Desk;
import org.dragoman.web.query.ActorFinder;
import org.dragoman.web.query.TypeBook;
import org.dragoman.web.view.CorrectionForm;
import org.dragoman.web.view.CorrectionForm.Field;
import org.dragoman.web.view.CorrectionForm.TypeOption;
import org.dragoman.web.view.EventsModel.Option;
import org.dragoman.what.Event;
import org.dragoman.what.Evidence;
import org.dragoman.what.Status;

/** Takes what people say of events, and makes the form in which they say it. Safe for use by many threads. */
final class Corrector {

    private static final String NAME = "dragoman-name";
    private static final int A_YEAR = 365 * 24 * 60 * 60;
    private static final int SPARE_FIELDS = 2;
    private static final int SPAN_PARTS = 3;

    private final Desk desk;

    Corrector(Desk desk) {
        this.desk = desk;
    }

    /** What came of a form that was sent. */
    sealed interface Outcome {}

    /** It is kept under a number. */
    record Kept(long number, String event, Verdict verdict) implements Outcome {}

    /** It is not kept, because of what the form says beside its fields; the event that it is of may have another id now. */
    record Refused(String event, CorrectionForm form) implements Outcome {}

    private record Target(ToldEvent told, Event held, Reading reading) {}

    /** The form of an event before anything is typed. */
    CorrectionForm form(Context context, String action, EventRecord record, TypeBook types, ToldEvent told) {
        Event held = held(told);
        Target target = target(record, types, told, Typed.of(held, author(context)));
        return form(action, target, types, false, "", false);
    }

    private static Event held(ToldEvent told) {
        return new ListedEvent(told.event(), told.page(), Optional.empty(), told.review()).held();
    }

    private Target target(EventRecord record, TypeBook types, ToldEvent told, Typed typed) {
        Event held = held(told);
        return new Target(told, held, new FormReader(told.event(), held, typed, types,
                () -> new ActorFinder(desk.registry()), desk::atlas, record).read());
    }

    /** The name under which this browser's reader last corrected something; empty where that is not known. */
    static String author(Context context) {
        try {
            return Optional.ofNullable(context.cookie(NAME)).map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8)).orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void remember(Context context, String author) {
        Cookie cookie = new Cookie(NAME, URLEncoder.encode(author, StandardCharsets.UTF_8));
        cookie.setMaxAge(A_YEAR);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        context.cookie(cookie);
    }

    /**
     * Takes a form.
     *
     * @param id the event that it is of
     * @param action where the form of an event is sent again if something is wrong
     * @throws NotFoundResponse if there is no such event any more
     */
    Outcome take(Context context, String id, UnaryOperator<String> action) {
        Typed typed = Typed.of(context);
        TypeBook types = desk.types();
        String passage = Optional.ofNullable(context.formParam("passage")).orElse("");
        Target target = desk.read(record -> told(record, id, passage).map(told -> target(record, types, told, typed)))
                .orElseThrow(() -> new NotFoundResponse("The record has no event '" + id + "' any more."));
        String said = Optional.ofNullable(context.formParam("say")).orElse("check");
        Optional<Verdict> verdict = verdict(said);
        Optional<String> problem = !target.told.event().id().equals(id)
                ? Optional.of("The page was coded again meanwhile. What you typed is still here: look at it, and say it again.")
                : verdict.isEmpty() ? Optional.of("") : problem(target, verdict.get());
        if (problem.isPresent()) {
            return new Refused(target.told.event().id(), form(action.apply(target.told.event().id()), target, types, true,
                    problem.get(), verdict.isEmpty() || verdict.get() == Verdict.CHANGED));
        }
        long number = keep(target, verdict.orElseThrow());
        remember(context, typed.author());
        return new Kept(number, id, verdict.orElseThrow());
    }

    private static Optional<Verdict> verdict(String said) {
        return Arrays.stream(Verdict.values()).filter(verdict -> Wording.lower(verdict).equals(said)).findFirst();
    }

    /** Why a form is not kept; empty where that stands beside its fields. */
    private static Optional<String> problem(Target target, Verdict verdict) {
        Map<String, String> problems = target.reading.problems();
        if (verdict == Verdict.CHANGED) {
            return !problems.isEmpty() ? Optional.of("") : !target.reading.changes().isEmpty() ? Optional.empty()
                    : Optional.of("These are the values as coded: change one of them, or say that it is right.");
        }
        if (problems.containsKey("author") || problems.containsKey("note")) {
            return Optional.of("");
        }
        if (verdict != Verdict.WITHDRAWN && !target.reading.typed().hasValuesOf(Typed.of(target.held, ""))) {
            return Optional.of("You have changed values below: save these, or set them back first.");
        }
        return verdict == Verdict.WITHDRAWN && target.told.review().isEmpty()
                ? Optional.of("Nothing stands that could be taken back.") : Optional.empty();
    }

    private long keep(Target target, Verdict verdict) {
        Typed typed = target.reading.typed();
        Changes changes = verdict == Verdict.CHANGED ? target.reading.changes() : Changes.NONE;
        Correction correction = Correction.of(target.told.event(), target.told.text(), verdict, changes, typed.note(),
                typed.author(), Instant.now());
        AtomicLong number = new AtomicLong();
        desk.write(record -> number.set(record.add(correction)));
        return number.get();
    }

    /** The event of an id; where there is none any more, the one that the same words of the page tell now. */
    private static Optional<ToldEvent> told(EventRecord record, String id, String passage) {
        List<ToldEvent> told = record.told(List.of(id));
        if (!told.isEmpty()) {
            return Optional.of(told.getFirst());
        }
        String[] parts = passage.split("[:-]", -1);
        if (parts.length != SPAN_PARTS || !parts[1].matches("\\d{1,9}") || !parts[2].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        List<String> now = record.list(new Query("SELECT event FROM evidence WHERE page = ? AND trigger_start < ? AND trigger_end > ? "
                + "ORDER BY event LIMIT 1", parts[0], Integer.parseInt(parts[2]), Integer.parseInt(parts[1])), row -> row.text("event"));
        return record.told(now).stream().findFirst();
    }

    /** @param sent whether somebody typed this, so that what is wrong with it is said */
    private static CorrectionForm form(
            String action, Target target, TypeBook types, boolean sent, String problem, boolean open) {
        Typed typed = target.reading.typed();
        Map<String, String> problems = sent ? target.reading.problems() : Map.of();
        Fields fields = new Fields(problems, target.reading.found());
        Evidence evidence = target.told.event().evidence();
        boolean valuesWrong = problems.keySet().stream().anyMatch(field -> !field.equals("author") && !field.equals("note"));
        return new CorrectionForm(action,
                evidence.page() + ":" + evidence.trigger().start() + "-" + evidence.trigger().end(),
                types.entries().stream().map(entry -> new TypeOption(entry.type().name(), String.join(", ", entry.modes()),
                        entry.type().name().equals(typed.type()))).toList(),
                fields.of("modes", typed.modes()),
                Arrays.stream(Status.values()).map(status -> new Option(Wording.lower(status), Wording.lower(status),
                        Wording.lower(status).equals(typed.status()))).toList(),
                fields.of("actor", typed.actors()), fields.of("recipient", typed.recipients()), fields.of("date", typed.date()),
                fields.of("place", typed.place()), fields.of("note", typed.note()), fields.of("author", typed.author()),
                problem, open || valuesWrong || (sent && !typed.hasValuesOf(Typed.of(target.held, ""))),
                target.told.review().map(Review::outcome).orElse(Reviewed.NONE).label());
    }

    private record Fields(Map<String, String> problems, Map<String, String> found) {

        Field of(String name, String value) {
            return new Field(value, problems.getOrDefault(name, ""), found.getOrDefault(name, ""));
        }

        /** Those that are there, and some more to write in. */
        List<Field> of(String name, List<String> values) {
            return IntStream.range(0, values.size() + SPARE_FIELDS)
                    .mapToObj(i -> of(name + i, i < values.size() ? values.get(i) : "")).toList();
        }
    }
}
