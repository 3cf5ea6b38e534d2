package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Span;
import org.dragoman.who.Actor;

/**
 * Finds who says what in a sentence: verbs of saying with their clauses before, around and behind them, "according to",
 * and the channels ("a readout from the ministry") by which it is known.
 */
final class SpeechReader {

    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "``", "''", "«", "»");

    private static final Set<String> OPINION = Set.of("view", "opinion", "word", "account", "telling", "assessment", "estimate");

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
        inTheWordsOf().ifPresent(found::add);
        colon().ifPresent(found::add);
        return found;
    }

    private Optional<Speech> said(Token verb) {
        Optional<Token> spokenBy = speakerOf(verb);
        List<Token> contents = spokenBy.map(speaker -> contents(verb, speaker)).orElse(List.of());
        Optional<Participant> speaker = spokenBy.flatMap(s -> speaking(s));
        if (contents.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        Optional<Participant> addressee = new ArrayList<>(syntax.children(verb, "iobj", "obj"))
                .stream()
                        .filter(t -> !contents.contains(t) && t.index() != spokenBy.get().index())
                        .flatMap(t -> participants.at(t).stream())
                        .findFirst();
        Span content = spanOf(verb, contents);
        Optional<Participant> cited = cited(verb, spokenBy.get());
        return Optional.of(new Speech(
                verb,
                cited.orElse(speaker.get()),
                cited.isPresent() ? speaker : quoting(verb).or(() -> channel(verb)),
                addressee,
                contents,
                content,
                isQuoted(content)));
    }

    /** Who says it: the subject, wherever the parser hangs it. */
    private Optional<Token> speakerOf(Token verb) {
        Optional<Token> quoted = quoted(verb);
        if (quoted.isPresent()) {
            return quoted;
        }
        // "Moscow, Zelensky said, attacked", "…, a retired admiral in Constanta said": the one right before the verb.
        Optional<Token> before = syntax.sentence().tokens().stream()
                .filter(t -> t.index() < verb.index() && t.is("NOUN", "PROPN", "PRON"))
                .filter(t -> Set.of("nsubj", "nmod", "appos").contains(t.relation()) && endsBefore(t, verb))
                .filter(t -> isAfterComma(t) && isBeforeComma(verb))
                .findFirst();
        if (before.isPresent()) {
            return before;
        }
        List<Token> agents = syntax.agents(verb);
        boolean ownSubject = !syntax.children(verb, "nsubj").isEmpty();
        // "…," recalled Fatima: the parser may take who stands behind the verb for its object.
        Optional<Token> behind = syntax.children(verb, "obj").stream()
                .filter(t -> !ownSubject && t.index() > verb.index() && quoteEndsBefore(verb))
                .findFirst();
        if (!ownSubject && behind.isEmpty()) {
            behind = addressedBehind(verb);
        }
        return behind.or(() -> agents.stream().max((a, b) -> Integer.compare(near(a, verb), near(b, verb))));
    }

    /** "…, said the minister": whoever is addressed is set off by a comma, so this is the subject, though the parser takes it for that. */
    private Optional<Token> addressedBehind(Token verb) {
        return syntax.sentence().tokens().stream()
                .filter(t -> t.relation().equals("vocative") && t.is("NOUN", "PROPN"))
                .filter(t -> syntax.subtree(t).stream().mapToInt(Token::index).min().orElse(-1) == verb.index() + 1)
                .findFirst();
    }

    /** How near a subject stands before its verb. */
    private static int near(Token subject, Token verb) {
        return subject.index() < verb.index() ? subject.index() : -subject.index();
    }

    private boolean endsBefore(Token noun, Token verb) {
        return syntax.subtree(noun).stream().allMatch(t -> t.index() < verb.index())
                && syntax.subtree(noun).stream().anyMatch(t -> t.index() == verb.index() - 1);
    }

    private boolean isAfterComma(Token noun) {
        int first = syntax.subtree(noun).stream()
                .filter(t -> !t.upos().equals("PUNCT"))
                .mapToInt(Token::index)
                .min()
                .orElse(0);
        return first > 0 && isPunctuation(first - 1);
    }

    private boolean isBeforeComma(Token verb) {
        int next = verb.index() + 1;
        return next >= syntax.sentence().tokens().size()
                || isPunctuation(next)
                || syntax.sentence().tokens().stream()
                        .skip(next)
                        .allMatch(t -> t.upos().equals("PUNCT") || (syntax.isUnder(t, verb) && !t.is("VERB")));
    }

    private boolean isPunctuation(int index) {
        return syntax.sentence().token(index).upos().equals("PUNCT");
    }

    private boolean quoteEndsBefore(Token verb) {
        return verb.index() > 0 && QUOTES.contains(syntax.sentence().token(verb.index() - 1).form());
    }

    /** "quoted Wang Yi as saying", "Wang Yi was quoted as saying": whose words they are. */
    private Optional<Token> quoted(Token verb) {
        return syntax.head(verb)
                .filter(quote -> Set.of("quote", "cite").contains(quote.lemma()) && syntax.prepositions(verb).contains("as"))
                .flatMap(quote -> syntax.patients(quote).stream().findFirst());
    }

    /** Who quotes another. */
    private Optional<Participant> quoting(Token verb) {
        return quoted(verb)
                .flatMap(q -> syntax.head(verb))
                .flatMap(quote -> syntax.agents(quote).stream().findFirst())
                .flatMap(this::speaking);
    }

    /** "The Times, citing two officials, said": those on whose word it is said. */
    private Optional<Participant> cited(Token verb, Token speaker) {
        List<Token> clauses = new ArrayList<>(syntax.children(verb, "advcl"));
        clauses.addAll(syntax.children(speaker, "acl"));
        return clauses.stream()
                .filter(t -> Set.of("citing", "quoting").contains(t.form().toLowerCase(Locale.ROOT)))
                .flatMap(t -> syntax.children(t, "obj").stream())
                .flatMap(t -> speaking(t).stream())
                .findFirst();
    }

    /** Somebody who speaks, as resolved as can be: at the least the words that name him. */
    private Optional<Participant> speaking(Token noun) {
        Optional<Participant> known = participants.at(noun).stream().findFirst();
        if (known.isPresent() || !noun.is("NOUN", "PROPN") || (noun.is("NOUN") && noun.form().length() < 3)) {
            return known;
        }
        List<Token> words = syntax.subtree(noun).stream()
                .filter(t -> t.index() <= noun.index() || t.relation().equals("flat"))
                .filter(t -> !t.upos().equals("PUNCT") && !t.upos().equals("DET"))
                .toList();
        Span span = words.getFirst().span().union(words.getLast().span());
        String name = words.stream().map(Token::form).collect(Collectors.joining(" "));
        Actor actor = new Actor(
                "name:" + name, Actor.Kind.UNRESOLVED, name, Optional.empty(), List.of(), Optional.empty());
        return Optional.of(new Participant(actor, span, "as written; not resolved", List.of()));
    }

    /** The clause said: the verb's own, or the one that the verb of saying is put into ("…, he said, …"). */
    private List<Token> contents(Token verb, Token speaker) {
        List<Token> contents = new ArrayList<>(syntax.children(verb, "ccomp"));
        boolean isAs = verb.relation().equals("advcl") && syntax.prepositions(verb).contains("as");
        boolean inserted = isAfterComma(speaker) && Set.of("advcl", "ccomp", "conj", "acl").contains(verb.relation())
                && syntax.children(verb, "mark", "cc").isEmpty();
        if (contents.isEmpty() && (verb.relation().equals("parataxis") || isAs || inserted)) {
            syntax.head(verb).ifPresent(contents::add);
        }
        if (contents.isEmpty()) {
            syntax.children(verb, "parataxis").stream().filter(syntax::isFinite).forEach(contents::add);
        }
        if (contents.isEmpty()) {
            syntax.children(verb, "obj", "xcomp").stream()
                    .filter(t -> t.index() != speaker.index() && isQuoted(syntax.spanUnder(t)))
                    .forEach(contents::add);
        }
        return contents;
    }

    /** "in Kyiv's view", "in the words of the governor". */
    private Optional<Speech> inTheWordsOf() {
        for (Token noun : syntax.sentence().tokens()) {
            if (OPINION.contains(noun.lemma().toLowerCase(Locale.ROOT)) && noun.relation().equals("obl")
                    && syntax.prepositions(noun).stream().anyMatch(Set.of("in", "by")::contains)) {
                List<Token> whose = new ArrayList<>(syntax.possessors(noun));
                whose.addAll(syntax.oblique(noun, "of"));
                Optional<Participant> speaker = whose.stream().flatMap(t -> speaking(t).stream()).findFirst();
                Optional<Token> clause = syntax.head(noun);
                if (speaker.isPresent() && clause.isPresent()) {
                    return Optional.of(whole(noun, speaker.get(), clause.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** "Ukraine: Russia attacked" of a headline, and "The general was blunt: …" before a quotation. */
    private Optional<Speech> colon() {
        List<Token> tokens = syntax.sentence().tokens();
        for (Token colon : tokens) {
            int next = colon.index() + 1;
            if (colon.form().equals(":") && next < tokens.size()) {
                boolean quotation = QUOTES.contains(tokens.get(next).form());
                Token root = tokens.stream().filter(Token::isRoot).findFirst().orElse(colon);
                Optional<Token> clause = tokens.stream()
                        .skip(next)
                        .filter(t -> t.is("VERB", "AUX", "ADJ", "NOUN"))
                        .filter(t -> syntax.head(t).filter(h -> h.index() > colon.index()).isEmpty())
                        .findFirst();
                Optional<Token> before = root.index() > colon.index()
                        ? Optional.empty()
                        : root.is("NOUN", "PROPN") && syntax.children(root, "cop").isEmpty()
                                ? Optional.of(root).filter(r -> syntax.isHeadline())
                                : syntax.agents(root).stream().findFirst().filter(s -> quotation);
                Optional<Participant> speaker = before.flatMap(t -> participants.at(t).stream().findFirst());
                if (speaker.isPresent() && clause.isPresent() && !clause.get().isRoot()) {
                    return Optional.of(whole(colon, speaker.get(), clause.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Speech whole(Token cue, Participant speaker, Token clause) {
        Span content = syntax.spanUnder(clause);
        return new Speech(cue, speaker, Optional.empty(), Optional.empty(), List.of(clause), content, isQuoted(content));
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
        return speaking(noun)
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
