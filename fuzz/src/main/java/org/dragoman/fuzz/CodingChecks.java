package org.dragoman.fuzz;

import static org.dragoman.fuzz.Checks.hold;
import static org.dragoman.fuzz.Checks.inside;
import static org.dragoman.fuzz.Checks.sorted;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.Coding;
import org.dragoman.Dragoman;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.what.Attribution;
import org.dragoman.what.Event;
import org.dragoman.what.Evidence;
import org.dragoman.what.Participant;
import org.dragoman.what.Statement;

/** What must hold of the coding of any page. */
final class CodingChecks {

    private static final Dragoman DRAGOMAN = Dragoman.load();

    private final Page page;
    private final Coding coding;
    private final int length;

    private CodingChecks(Page page, Coding coding) {
        this.page = page;
        this.coding = coding;
        this.length = page.text().length();
    }

    /** Codes a page twice, and checks what comes. */
    static Coding code(Page page) {
        Coding coding = DRAGOMAN.code(page);
        hold(coding.equals(DRAGOMAN.code(page)), "coded twice, it is not the same");
        CodingChecks checks = new CodingChecks(page, coding);
        checks.sentences();
        checks.mentions();
        checks.events();
        checks.statements();
        return coding;
    }

    private void sentences() {
        List<Sentence> sentences = coding.reading().sentences();
        sorted(sentences.stream().map(Sentence::span).toList(), "sentence");
        Set<Integer> covered = new HashSet<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            hold(sentence.index() == i, "sentence %s has the index %s", i, sentence.index());
            hold(sentence.block().span().contains(sentence.span()), "sentence %s reaches out of its block", i);
            sorted(sentence.tokens().stream().map(Token::span).toList(), "word");
            for (Token token : sentence.tokens()) {
                hold(sentence.span().contains(token.span()) && !token.span().isEmpty(), "word %s is not in its sentence", token);
                hold(token.span().of(page.text()).equals(token.form()), "word %s is not what stands there", token);
                for (int at = token.span().start(); at < token.span().end(); at++) {
                    covered.add(at);
                }
            }
            tree(sentence);
            sentence.mentions().forEach(name -> hold(
                    name.first() < name.end() && name.end() <= sentence.tokens().size(), "name %s is not in its sentence", name));
        }
        for (Block block : page.blocks()) {
            for (int at = block.span().start(); block.kind().isProse() && at < block.span().end(); at++) {
                char c = page.text().charAt(at);
                hold(covered.contains(at) || !Character.isLetterOrDigit(c), "the letter %s at %s is in no word", c, at);
            }
        }
    }

    private static void tree(Sentence sentence) {
        int size = sentence.tokens().size();
        hold(sentence.tokens().stream().filter(Token::isRoot).count() == 1, "not one root: %s", sentence.span());
        for (Token token : sentence.tokens()) {
            Optional<Token> above = Optional.of(token);
            for (int steps = 0; above.isPresent(); steps++) {
                hold(steps <= size, "the tree goes round at %s", token);
                above = sentence.headOf(above.get());
            }
        }
    }

    private void mentions() {
        sorted(coding.chronology().mentions().stream().map(m -> m.span()).toList(), "temporal expression");
        coding.chronology().mentions().forEach(mention -> within(mention.sentence(), mention.head(), mention.span()));
        coding.places().mentions().stream()
                .filter(mention -> mention.sentence() >= 0)
                .forEach(mention -> within(mention.sentence(), mention.head(), mention.span()));
        coding.places().mentions().forEach(mention -> inside(mention.span(), length, "place"));
        coding.cast().mentions().forEach(mention -> within(mention.sentence(), mention.head(), mention.span()));
    }

    private void within(int sentence, int head, Span span) {
        Sentence of = coding.reading().sentences().get(sentence);
        hold(of.span().contains(span) && !span.isEmpty(), "a mention at %s is not in its sentence, %s", span, of.span());
        hold(head >= 0 && head < of.tokens().size(), "a mention at %s has a head that is not there", span);
    }

    private void events() {
        Set<Span> sentences = coding.reading().sentences().stream().map(Sentence::span).collect(Collectors.toSet());
        Set<String> statements = coding.statements().stream().map(Statement::id).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Event event : coding.events()) {
            Evidence evidence = event.evidence();
            hold(ids.add(event.id()), "two events have the id %s", event.id());
            hold(sentences.contains(evidence.sentence()), "event %s has no sentence", event.id());
            hold(evidence.sentence().contains(evidence.trigger()) && !evidence.trigger().isEmpty(), "the trigger of %s is not in its sentence",
                    event.id());
            hold(evidence.page().equals(page.id()), "event %s is of another page", event.id());
            inside(evidence.date(), length, "date");
            inside(evidence.place(), length, "place");
            inside(event.content(), length, "content");
            event.actors().forEach(this::participant);
            event.recipients().forEach(this::participant);
            Attribution told = event.attribution();
            told.speaker().ifPresent(this::participant);
            told.through().ifPresent(this::participant);
            told.statement().ifPresent(id -> hold(statements.contains(id), "event %s is of a statement that is not there", event.id()));
        }
    }

    private void statements() {
        Set<String> events = coding.events().stream().map(Event::id).collect(Collectors.toSet());
        for (Statement statement : coding.statements()) {
            participant(statement.speaker());
            inside(statement.content(), length, "what is said");
            inside(statement.cue(), length, "cue");
            hold(events.containsAll(statement.events()), "statement %s tells events that are not there", statement.id());
        }
    }

    private void participant(Participant participant) {
        inside(participant.span(), length, "participant " + participant.actor().name());
    }
}
