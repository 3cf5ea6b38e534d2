package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Span;

/**
 * Finds who says what in a sentence: verbs of saying with their clauses before, around and behind them, "according to",
 * and the channels ("a readout from the ministry") by which it is known.
 */
final class SpeechReader {

    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''", "«", "»");

    private final Codebook.SpeechWords words;
    private final Syntax syntax;
    private final ParticipantFinder participants;

    SpeechReader(Codebook codebook, Syntax syntax, ParticipantFinder participants) {
        this.words = codebook.speechWords();
        this.syntax = syntax;
        this.participants = participants;
    }

    /** Everything that is said in the sentence, in the order of the cues. */
    List<Speech> find() {
        List<Speech> found = new ArrayList<>();
        for (Token token : syntax.sentence().tokens()) {
            if (token.is("VERB") && words.verbs().contains(token.lemma().toLowerCase(Locale.ROOT))) {
                said(token).ifPresent(found::add);
            }
        }
        accordingTo().ifPresent(found::add);
        return found;
    }

    private Optional<Speech> said(Token verb) {
        List<Token> contents = contents(verb);
        Optional<Participant> speaker = syntax.agents(verb).stream()
                .flatMap(s -> participants.at(s).stream())
                .findFirst();
        if (contents.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        Optional<Participant> addressee = new ArrayList<>(syntax.children(verb, "iobj", "obj"))
                .stream()
                        .filter(t -> !contents.contains(t))
                        .flatMap(t -> participants.at(t).stream())
                        .findFirst();
        Span content = spanOf(verb, contents);
        return Optional.of(
                new Speech(verb, speaker.get(), channel(verb), addressee, contents, content, isQuoted(content)));
    }

    /** The clause said: the verb's own, or the one that the verb of saying is put into ("…, he said, …"). */
    private List<Token> contents(Token verb) {
        List<Token> contents = new ArrayList<>(syntax.children(verb, "ccomp"));
        if (contents.isEmpty() && verb.relation().equals("parataxis")) {
            syntax.head(verb).ifPresent(contents::add);
        }
        if (contents.isEmpty()) {
            syntax.children(verb, "parataxis").stream().filter(syntax::isFinite).forEach(contents::add);
        }
        if (contents.isEmpty()) {
            syntax.children(verb, "obj", "xcomp").stream()
                    .filter(t -> isQuoted(syntax.spanUnder(t)))
                    .forEach(contents::add);
        }
        return contents;
    }

    /** What is said, without the verb of saying where that stands inside or at its edge. */
    private Span spanOf(Token verb, List<Token> contents) {
        Span whole = contents.stream().map(syntax::spanUnder).reduce(Span::union).orElseThrow();
        if (!whole.contains(verb.span())) {
            return whole;
        }
        Span said = syntax.spanUnder(verb);
        if (said.end() >= whole.end() && said.start() > whole.start()) {
            return trimmed(new Span(whole.start(), said.start()));
        }
        return whole;
    }

    private Span trimmed(Span span) {
        int end = span.end();
        for (Token token : syntax.sentence().tokens().reversed()) {
            if (token.span().end() <= end && token.span().start() >= span.start()) {
                if (!token.upos().equals("PUNCT")) {
                    return new Span(span.start(), token.span().end());
                }
            }
        }
        return span;
    }

    private boolean isQuoted(Span content) {
        Sentence sentence = syntax.sentence();
        return sentence.tokens().stream()
                .filter(t -> QUOTES.contains(t.form()))
                .anyMatch(t -> t.span().start() >= content.start() - 2 && t.span().end() <= content.end() + 2);
    }

    /** "in a statement", "according to a readout from the ministry": by what the words are known. */
    private Optional<Participant> channel(Token verb) {
        List<Token> nouns = new ArrayList<>(syntax.oblique(verb, "in"));
        nouns.addAll(syntax.oblique(verb, "to"));
        nouns.addAll(syntax.oblique(verb, "according"));
        for (Token noun : nouns) {
            if (words.channels().contains(noun.lemma())) {
                Optional<Participant> source = participants.at(noun).stream().findFirst();
                if (source.isPresent()) {
                    return source;
                }
            }
        }
        return accordingNoun()
                .filter(noun -> words.channels().contains(noun.lemma()))
                .flatMap(noun -> participants.at(noun).stream().findFirst());
    }

    private Optional<Token> accordingNoun() {
        return syntax.sentence().tokens().stream()
                .filter(t -> t.lemma().equalsIgnoreCase("accord") || t.form().equalsIgnoreCase("according"))
                .flatMap(t -> t.relation().equals("case")
                        ? syntax.head(t).stream()
                        : syntax.children(t, "obl").stream())
                .findFirst();
    }

    /** "according to X": X says the whole sentence, unless X only passes on what another says in it. */
    private Optional<Speech> accordingTo() {
        Optional<Token> source = accordingNoun();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Token noun = source.get();
        Token root = syntax.sentence().tokens().stream().filter(Token::isRoot).findFirst().orElse(noun);
        return participants.at(noun).stream()
                .findFirst()
                .map(speaker -> new Speech(
                        syntax.children(noun, "case").stream().findFirst().orElse(noun),
                        speaker,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(root),
                        syntax.spanUnder(root),
                        false));
    }

    /** Who asserts what stands at a token: the innermost speaker, through the next one out. */
    static Attribution attribution(List<Speech> speeches, Syntax syntax, Token token) {
        List<Speech> around = speeches.stream()
                .filter(s -> s.cue().index() != token.index())
                .filter(s -> s.contents().stream().anyMatch(c -> syntax.isUnder(token, c)))
                .filter(s -> !syntax.isUnder(token, s.cue()) || s.contents().stream().anyMatch(c -> syntax.isUnder(c, s.cue())))
                .sorted((a, b) -> Integer.compare(size(syntax, a), size(syntax, b)))
                .toList();
        if (around.isEmpty()) {
            return Attribution.NARRATOR;
        }
        Speech inner = around.getFirst();
        Optional<Participant> through = inner.through()
                .or(() -> around.stream().skip(1).map(Speech::speaker).findFirst())
                .filter(t -> !t.actor().id().equals(inner.speaker().actor().id()));
        return new Attribution(Optional.of(inner.speaker()), through, Optional.empty());
    }

    private static int size(Syntax syntax, Speech speech) {
        return speech.contents().stream().mapToInt(c -> syntax.subtree(c).size()).sum();
    }
}
