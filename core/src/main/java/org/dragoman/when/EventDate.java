package org.dragoman.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.when.DateRange.Precision;
import org.dragoman.when.TemporalMention.Role;

/**
 * When an event happened, as its sentence and the anchor of its part of the page tell.
 *
 * @param range the days on which it can have been
 * @param mention the temporal expression that dates it, where one does
 */
public record EventDate(DateRange range, Optional<TemporalMention> mention) {

    /** The relations that lead from a word to another clause: what stands there does not date the word. */
    private static final Set<String> OTHER_CLAUSE = Set.of(
            "ccomp", "advcl", "acl", "csubj", "parataxis", "conj", "root", "appos", "nsubj", "obj", "iobj");

    /**
     * Dates an event.
     *
     * <p>Of the sentence's temporal expressions that one is taken which depends on the trigger, directly or through its
     * own parts; else one of the clause that the trigger is a part of ("held talks on Monday"). Lengths and frequencies
     * date nothing. Where none does, the tense and the anchor bound it: what is told in the past was by the day of
     * writing.
     *
     * @param trigger the index of the word that tells the event
     */
    public static EventDate of(Sentence sentence, int trigger, Chronology chronology) {
        Anchor anchor = chronology.anchor(sentence.block().part());
        Token word = sentence.token(trigger);
        List<TemporalMention> dating = chronology.in(sentence.index())
                .filter(mention -> mention.role() != Role.FREQUENCY)
                .filter(mention -> mention.role() != Role.DURATION || !mention.range().isUnknown())
                .toList();
        Optional<TemporalMention> chosen = nearest(sentence, word, dating);
        Tense tense = tense(sentence, word);
        return chosen.map(mention -> dated(mention, anchor.published(), tense))
                .orElseGet(() -> new EventDate(undated(anchor.published(), tense), Optional.empty()));
    }

    private static Tense tense(Sentence sentence, Token word) {
        return Tenses.isVerbal(sentence, word) ? Tenses.of(sentence, word) : Tenses.above(sentence, word);
    }

    /** Climbs from the trigger to the clause that it is a part of, and takes the first mention found on the way. */
    private static Optional<TemporalMention> nearest(Sentence sentence, Token trigger, List<TemporalMention> mentions) {
        Optional<Token> step = Optional.of(trigger);
        while (step.isPresent()) {
            Token at = step.get();
            Optional<TemporalMention> here = mentions.stream()
                    .filter(mention -> dates(sentence, mention, at))
                    .min(preference(at));
            if (here.isPresent()) {
                return here;
            }
            step = leavesClause(sentence, at) ? Optional.empty() : sentence.headOf(at);
        }
        return Optional.empty();
    }

    /** A point in time before a beginning or an end of one; then the nearer one. */
    private static Comparator<TemporalMention> preference(Token at) {
        return Comparator.comparing((TemporalMention mention) -> mention.range().isUnknown())
                .thenComparing(TemporalMention::role)
                .thenComparingInt(mention -> Math.abs(mention.head() - at.index()));
    }

    /** Whether a mention depends on a word, through other words of its phrase at most. */
    private static boolean dates(Sentence sentence, TemporalMention mention, Token word) {
        if (mention.head() == word.index()) {
            return true;
        }
        Token at = sentence.token(mention.head());
        int steps = 0;
        while (!at.isRoot() && at.head() != word.index()) {
            Token head = sentence.token(at.head());
            boolean inPhrase = head.is("ADV", "ADJ", "NUM", "ADP") || isTime(head) || (steps == 0 && isPartitive(head));
            if (!inPhrase || OTHER_CLAUSE.contains(head.relation())) {
                return false;
            }
            at = head;
            steps++;
        }
        return !at.isRoot();
    }

    private static boolean isTime(Token token) {
        return token.kind().equals("time");
    }

    /** "for the third time this year". */
    private static boolean isPartitive(Token token) {
        return token.lemma().equals("time") || token.lemma().equals("occasion");
    }

    /** Whether what stands above a word is another clause, or a participant, not the clause that it is a part of. */
    private static boolean leavesClause(Sentence sentence, Token word) {
        if (word.isRoot()) {
            return true;
        }
        boolean verbal = Tenses.isVerbal(sentence, word);
        return switch (word.relation()) {
            case "xcomp", "obj", "obl", "nsubj", "compound", "nmod", "aux", "cop", "fixed", "flat", "iobj" -> false;
            case "conj" -> false;
            case "ccomp", "advcl", "acl", "csubj", "parataxis", "appos", "list", "root" -> true;
            default -> verbal;
        };
    }

    private static EventDate dated(TemporalMention mention, DateRange anchor, Tense tense) {
        DateRange range = mention.range();
        DateRange read = switch (mention.role()) {
            case WHEN, DURATION ->
                range.isUnknown() && range.weekday().isEmpty() ? bounded(range, anchor, tense) : range;
            case SINCE -> open(range, range.earliest(), tense == Tense.FUTURE ? Optional.empty() : anchor.latest());
            case UNTIL -> open(
                    range, tense == Tense.FUTURE ? anchor.earliest() : Optional.empty(), range.latest());
            case FREQUENCY -> range;
        };
        return new EventDate(read, Optional.of(mention));
    }

    /** An expression that can't be dated still stands in a tense. */
    private static DateRange bounded(DateRange range, DateRange anchor, Tense tense) {
        DateRange byTense = undated(anchor, tense);
        List<String> basis = new ArrayList<>(range.basis());
        basis.addAll(byTense.basis());
        return new DateRange(
                byTense.earliest(),
                byTense.latest(),
                Optional.empty(),
                byTense.precision(),
                basis,
                byTense.conflicts());
    }

    private static DateRange open(DateRange range, Optional<LocalDate> first, Optional<LocalDate> last) {
        boolean ordered = first.isEmpty() || last.isEmpty() || !last.get().isBefore(first.get());
        Optional<LocalDate> end = ordered ? last : Optional.empty();
        boolean unknown = first.isEmpty() && end.isEmpty();
        return new DateRange(
                first,
                end,
                Optional.empty(),
                unknown ? Precision.UNKNOWN : Precision.INTERVAL,
                range.basis(),
                range.conflicts());
    }

    /** Only the tense and the day of writing tell. */
    private static DateRange undated(DateRange anchor, Tense tense) {
        return switch (tense) {
            case PAST, PRESENT, UNKNOWN -> around(
                    anchor, Optional.empty(), anchor.latest(), "told as past: by the publication day, ");
            case FUTURE -> around(
                    anchor, anchor.earliest(), Optional.empty(), "told as to come: from the publication day, ");
        };
    }

    private static DateRange around(
            DateRange anchor, Optional<LocalDate> first, Optional<LocalDate> last, String how) {
        List<String> basis = new ArrayList<>();
        basis.add("the sentence does not date it; " + how + anchor.asDay().map(LocalDate::toString)
                .orElseGet(() -> Wording.interval(anchor)));
        basis.addAll(anchor.basis());
        boolean unknown = first.isEmpty() && last.isEmpty();
        return new DateRange(
                first,
                last,
                Optional.empty(),
                unknown ? Precision.UNKNOWN : Precision.INTERVAL,
                basis,
                anchor.conflicts());
    }
}
