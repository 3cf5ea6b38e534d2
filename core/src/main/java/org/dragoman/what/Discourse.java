package org.dragoman.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Token;
import org.dragoman.page.Span;

/**
 * Follows who speaks from sentence to sentence of a page: a quotation that goes on, or stands by itself, is whose words were
 * quoted or told last. Used by one thread, for one page, its sentences in order.
 */
final class Discourse {

    private static final Set<String> PAPERS = Set.of("statement", "report", "communique", "communiqué", "letter", "release", "post", "finding");

    private Optional<Participant> speaker = Optional.empty();
    private Optional<Participant> publisher = Optional.empty();
    private int part = -1;
    private boolean open;

    /** What is said in a sentence: as it says itself, and by whoever spoke before it. */
    List<Speech> go(Syntax syntax, ParticipantFinder participants, List<Speech> own) {
        if (syntax.sentence().block().part() != part) {
            part = syntax.sentence().block().part();
            speaker = Optional.empty();
            publisher = Optional.empty();
            open = false;
        }
        List<Speech> speeches = new ArrayList<>();
        own.forEach(speech -> speeches.add(published(speech)));
        Token root = syntax.sentence().tokens().stream().filter(Token::isRoot).findFirst().orElseThrow();
        boolean quoted = follow(syntax, root);
        boolean attributed = speeches.stream()
                .anyMatch(s -> s.contents().stream().anyMatch(c -> syntax.isUnder(root, c)) || s.cue().index() == root.index());
        if (quoted && !attributed && speaker.isPresent()) {
            Span content = syntax.spanUnder(root);
            speeches.add(new Speech(
                    root, speaker.get(), Optional.empty(), Optional.empty(), List.of(root), content, true));
        }
        if (!own.isEmpty()) {
            speaker = Optional.of(speeches.getFirst().speaker());
        }
        publisher = publisher(syntax, participants);
        return List.copyOf(speeches);
    }

    /** Goes through the sentence's quotation marks, and tells whether its root stands between two. */
    private boolean follow(Syntax syntax, Token root) {
        boolean quoted = false;
        for (Token token : syntax.sentence().tokens()) {
            switch (token.form()) {
                case "“", "``", "«" -> open = true;
                case "”", "''", "»" -> open = false;
                case "\"" -> open = !open;
                default -> quoted |= open && token.index() == root.index();
            }
        }
        return quoted;
    }

    /** "Police released a statement. It said": a paper says what those say who put it out. */
    private Speech published(Speech speech) {
        boolean it = speech.speaker().span().length() == 2 && publisher.isPresent();
        return it
                ? new Speech(
                        speech.cue(),
                        publisher.get(),
                        speech.through(),
                        speech.addressee(),
                        speech.contents(),
                        speech.content(),
                        speech.direct())
                : speech;
    }

    private static Optional<Participant> publisher(Syntax syntax, ParticipantFinder participants) {
        return syntax.sentence().tokens().stream()
                .filter(t -> t.relation().equals("obj") && PAPERS.contains(t.lemma().toLowerCase(Locale.ROOT)))
                .flatMap(t -> syntax.head(t).stream())
                .flatMap(verb -> syntax.agents(verb).stream())
                .flatMap(t -> participants.at(t).stream())
                .findFirst();
    }
}
