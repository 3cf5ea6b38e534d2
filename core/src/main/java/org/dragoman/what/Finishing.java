package org.dragoman.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Token;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.when.Anchor;
import org.dragoman.when.Chronology;
import org.dragoman.when.DateRange;
import org.dragoman.where.PlaceMention;

/** Makes events and statements of the drafts of one page: PLOVER's types for what is still to come, ids, confidence. */
final class Finishing {

    /** The mode of REJECT that the refusal of an act is. */
    private static final Map<EventType, String> REFUSED = Map.of(
            EventType.AID, "assist", EventType.SUPPORT, "assist", EventType.CONSULT, "meet",
            EventType.CONCEDE, "yield", EventType.RETREAT, "yield", EventType.AGREE, "yield");
    private static final Set<String> FUTURE = Set.of("will", "'ll", "wo", "would");

    private final Page page;
    private final String codedBy;
    private final Chronology chronology;
    private final Codebook codebook;
    private final Confidence confidence;

    Finishing(Page page, String codedBy, Chronology chronology, Codebook codebook, Confidence confidence) {
        this.confidence = confidence;
        this.codebook = codebook;
        this.page = page;
        this.codedBy = codedBy;
        this.chronology = chronology;
    }

    /** Who says something in a sentence. */
    private record Telling(int sentence, Participant speaker) {}

    Coder.Result finish(List<Draft> drafts, List<Coder.Said> said) {
        List<String> statementIds = said.stream().map(this::statementId).toList();
        Map<Telling, String> statementOf = new HashMap<>();
        for (int i = 0; i < said.size(); i++) {
            Coder.Said one = said.get(i);
            statementOf.putIfAbsent(new Telling(one.sentence().index(), one.speech().speaker()), statementIds.get(i));
        }
        Map<String, List<String>> inside = new HashMap<>();
        List<Event> events = new ArrayList<>();
        Map<String, Signals> signals = new HashMap<>();
        for (Draft draft : drafts) {
            ploverType(codebook, draft);
            Signals ofDraft = Signals.of(codebook, draft);
            Optional<String> statement = draft.attribution
                    .speaker()
                    .map(speaker -> statementOf.get(new Telling(draft.sentence.index(), speaker)));
            Event event = event(draft, ofDraft, statement);
            events.add(event);
            statement.ifPresent(id -> inside.computeIfAbsent(id, s -> new ArrayList<>()).add(event.id()));
            signals.put(event.id(), ofDraft);
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            String id = statementIds.get(i);
            statements.add(statement(id, said.get(i), inside.getOrDefault(id, List.of())));
        }
        return new Coder.Result(events, statements, signals);
    }

    /** What is still to come has the type that the codebook says: of talks and aid AGREE, of announced force THREATEN. */
    static void ploverType(Codebook codebook, Draft draft) {
        refusal(draft);
        Optional<TypeDefinition> definition = codebook.type(draft.type.name());
        if (draft.status == Status.PLANNED && definition.isPresent()) {
            Optional<EventType> announced = isUnderCondition(draft) && draft.type.equals(EventType.RETREAT)
                    ? Optional.of(EventType.THREATEN)
                    : definition.get().announced().filter(type -> announced(draft));
            EventType planned = announced.or(definition.get()::planned).orElse(draft.type);
            if (!planned.equals(draft.type)) {
                draft.step("type", "planned " + draft.type + " is " + planned);
                draft.content = draft.content.or(() -> Optional.of(draft.match.span()));
                draft.type = planned;
                draft.modes.clear();
            }
        }
    }

    /** PLOVER: "will not release them" is the refusal to release them, and that is made. */
    private static void refusal(Draft draft) {
        Token verb = draft.match.predicate();
        boolean willNot = draft.syntax.hasChild(
                        verb, t -> t.relation().equals("aux") && FUTURE.contains(t.form().toLowerCase(Locale.ROOT)))
                && !draft.syntax.isPassive(verb);
        if (draft.type.quad().isCooperation() && willNot && draft.status == Status.NEGATED && announced(draft)) {
            draft.step("type", "announced not to come, " + draft.type + " is REJECT");
            draft.content = draft.content.or(() -> Optional.of(draft.match.span()));
            draft.modes.clear();
            Optional.ofNullable(REFUSED.get(draft.type)).ifPresent(draft.modes::add);
            draft.type = EventType.REJECT;
            draft.status = Status.OCCURRED;
        }
    }

    /** "will withdraw its peacekeepers unless …": what hangs on another's giving in is a threat. */
    private static boolean isUnderCondition(Draft draft) {
        return draft.syntax.children(draft.match.predicate(), "advcl").stream()
                .anyMatch(clause -> draft.syntax.prepositions(clause).contains("unless"));
    }

    /** The names of the types that a draft may end up with: its own, and what it is where it is still to come or refused. */
    static Set<String> possibleTypes(Codebook codebook, Draft draft) {
        Set<String> names = new LinkedHashSet<>(Set.of(draft.type.name()));
        if (draft.status == Status.PLANNED) {
            codebook.type(draft.type.name()).ifPresent(definition -> {
                definition.planned().ifPresent(type -> names.add(type.name()));
                definition.announced().ifPresent(type -> names.add(type.name()));
            });
            if (isUnderCondition(draft)) {
                names.add(EventType.THREATEN.name());
            }
        }
        if (draft.status == Status.NEGATED && draft.type.quad().isCooperation()) {
            names.add(EventType.REJECT.name());
        }
        return names;
    }

    /** Whether those who are to act say so themselves, or the page says it of them. */
    private static boolean announced(Draft draft) {
        return !draft.actors.isEmpty()
                && draft.attribution
                        .speaker()
                        .map(speaker -> draft.actors.containsKey(speaker.actor().id()))
                        .orElse(true);
    }

    private Event event(Draft draft, Signals signals, Optional<String> statement) {
        Attribution told = draft.attribution;
        Attribution attribution = new Attribution(told.speaker(), told.through(), statement);
        for (String basis : draft.date.basis()) {
            draft.step("date", basis);
        }
        for (String conflict : draft.date.conflicts()) {
            draft.step("date conflict", conflict);
        }
        draft.place.ifPresent(p -> draft.step("place", p.basis()));
        Span trigger = draft.match.span();
        Evidence evidence = new Evidence(
                page.id(),
                draft.part(),
                draft.sentence.span(),
                trigger,
                draft.temporal.map(t -> t.span()),
                draft.place.map(PlaceMention::span),
                draft.match.trigger().id(),
                draft.steps);
        return new Event(
                Event.idOf(page.id(), trigger, draft.type.name(), codedBy),
                draft.type,
                List.copyOf(draft.modes),
                draft.contexts.stream().sorted().toList(),
                draft.status,
                draft.historical,
                draft.sentence.block().inTeaser(),
                List.copyOf(draft.actors.values()),
                List.copyOf(draft.recipients.values()),
                draft.date,
                draft.place.map(PlaceMention::place),
                draft.magnitudes,
                attribution,
                draft.content,
                evidence,
                confidence.of(signals),
                codedBy);
    }

    private String statementId(Coder.Said said) {
        Speech speech = said.speech();
        return Statement.idOf(page.id(), speech.cue().span(), speech.content(), codedBy);
    }

    private Statement statement(String id, Coder.Said said, List<String> inside) {
        Speech speech = said.speech();
        int part = said.sentence().block().part();
        return new Statement(
                id,
                speech.speaker(),
                speech.through(),
                speech.addressee(),
                speech.content(),
                speech.direct(),
                dateOf(said, part),
                page.id(),
                part,
                said.sentence().span(),
                speech.cue().span(),
                inside);
    }

    private DateRange dateOf(Coder.Said said, int part) {
        int cue = said.speech().cue().index();
        Anchor anchor = chronology.anchor(part);
        return chronology
                .in(said.sentence().index())
                .filter(m -> said.sentence().token(m.head()).head() == cue)
                .map(m -> m.range())
                .findFirst()
                .orElseGet(() -> anchor.published()
                        .latest()
                        .map(latest -> DateRange.upTo(latest, "said not after the page's own date"))
                        .orElseGet(() -> DateRange.unknown("no date is told, and the page's own is unknown")));
    }
}
