package org.dragoman.what;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.language.Token;
import org.dragoman.opinion.Chances;
import org.dragoman.opinion.EventOpinion;
import org.dragoman.page.Span;

/** Finds whom the words speak of that the model gives a role. */
final class LearnedRoles {

    static final String ACTOR = "actor";
    static final String RECIPIENT = "recipient";

    private LearnedRoles() {}

    /** Those in a role whose words have it with at least this chance, on average: each once, in the order of the text. */
    static List<Participant> in(CodedSentence sentence, EventOpinion opinion, String role, double least) {
        Map<String, Participant> found = new LinkedHashMap<>();
        for (List<Token> run : runs(sentence, opinion.roles(), role)) {
            double chance = run.stream()
                    .mapToDouble(token -> opinion.roles().get(token.index()).of(role))
                    .average()
                    .orElse(0);
            if (chance >= least) {
                participants(sentence, run, chance, role).forEach(p -> found.putIfAbsent(p.actor().id(), p));
            }
        }
        return List.copyOf(found.values());
    }

    private static List<List<Token>> runs(CodedSentence sentence, List<Chances> roles, String role) {
        List<List<Token>> runs = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        for (Token token : sentence.sentence().tokens()) {
            if (roles.get(token.index()).best().equals(role)) {
                open.add(token);
            } else if (!open.isEmpty()) {
                runs.add(List.copyOf(open));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            runs.add(List.copyOf(open));
        }
        return runs;
    }

    private static List<Participant> participants(CodedSentence sentence, List<Token> run, double chance, String role) {
        Span span = run.getFirst().span().union(run.getLast().span());
        for (Token token : run) {
            boolean top = sentence.syntax().head(token).filter(run::contains).isEmpty();
            if (top) {
                List<Participant> found = sentence.participants().at(token).stream()
                        .filter(p -> p.span().overlaps(span))
                        .filter(p -> role.equals(RECIPIENT) || !p.actor().id().startsWith(ParticipantFinder.PLACE))
                        .map(p -> learned(p, chance, role))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static Participant learned(Participant participant, double chance, String role) {
        String basis = String.format(Locale.ROOT, "%s; %s by the model (%.2f)", participant.basis(), role, chance);
        return new Participant(participant.actor(), participant.span(), basis, participant.alternatives());
    }
}
