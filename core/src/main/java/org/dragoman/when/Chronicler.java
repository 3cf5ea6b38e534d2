package org.dragoman.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.language.Reading;
import org.dragoman.language.Sentence;
import org.dragoman.page.Block;
import org.dragoman.page.DateClaim;
import org.dragoman.page.Page;
import org.dragoman.page.Span;
import org.dragoman.page.Teaser;
import org.dragoman.register.Register;
import org.dragoman.when.TemporalMention.Role;

/**
 * Dates a page: the front door of this package. Finds the temporal expressions of a reading, weighs the page's claims
 * about its own date against each other and against the text, and resolves every expression to an interval of days.
 *
 * <p>The article and each teaser have an anchor of their own: the article's date does not date the pages that its
 * teasers lead to. Of them it is only known that they were there when the page was fetched.
 *
 * <p>Immutable, safe for use by many threads.
 */
public final class Chronicler {

    /** How much of an article tells its news, and names the people in the offices that they hold: headline and lead. */
    private static final int LEAD_SENTENCES = 4;
    /** For how many sentences "the next day" still points back to the time last spoken of. */
    private static final int TOLD_SENTENCES = 3;

    private final Recogniser recogniser;
    private final OfficeHolders officeHolders;

    private Chronicler(Vocabulary vocabulary, Tenures tenures) {
        this.recogniser = new Recogniser(vocabulary);
        this.officeHolders = new OfficeHolders(tenures);
    }

    /**
     * A chronicler that asks the register who held which office when.
     *
     * @throws IllegalStateException if the tables of the words of time are missing or broken
     */
    public static Chronicler load(Register register) {
        return load(new RegisterTenures(register));
    }

    /**
     * A chronicler that asks these tenures.
     *
     * @throws IllegalStateException if the tables of the words of time are missing or broken
     */
    public static Chronicler load(Tenures tenures) {
        return new Chronicler(Vocabulary.load(), tenures);
    }

    /** Dates a page by its claims and its reading. */
    public Chronology chronicle(Page page, Reading reading) {
        Map<Integer, List<Found>> found = find(reading);
        return resolve(found, anchors(page, reading, found));
    }

    /** The temporal expressions of a reading, with these anchors. */
    Chronology chronicle(Reading reading, Map<Integer, Anchor> anchors) {
        return resolve(find(reading), anchors);
    }

    private Map<Integer, List<Found>> find(Reading reading) {
        Map<Integer, List<Found>> found = new HashMap<>();
        for (Sentence sentence : reading.sentences()) {
            found.computeIfAbsent(sentence.block().part(), part -> new ArrayList<>())
                    .addAll(recogniser.find(sentence));
        }
        return found;
    }

    private static Chronology resolve(Map<Integer, List<Found>> found, Map<Integer, Anchor> anchors) {
        Chronology anchored = new Chronology(anchors, List.of());
        List<TemporalMention> mentions = found.entrySet().stream()
                .flatMap(entry -> resolve(entry.getValue(), anchored.anchor(entry.getKey())).stream())
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList();
        return new Chronology(anchors, mentions);
    }

    private Map<Integer, Anchor> anchors(Page page, Reading reading, Map<Integer, List<Found>> found) {
        Map<Integer, Anchor> anchors = new HashMap<>();
        Map<Integer, List<DateClaim>> claims = claims(page);
        List<DateClaim> ofArticle = claims.getOrDefault(Block.ARTICLE, List.of());
        List<Found> article = found.getOrDefault(Block.ARTICLE, List.of());
        anchors.put(Block.ARTICLE, AnchorFinder.find(ofArticle, evidence(reading, article)));
        TextEvidence silent = new TextEvidence(List.of(), List.of(), List.of());
        Stream.concat(page.teasers().stream().map(Teaser::part), found.keySet().stream())
                .distinct()
                .filter(part -> part != Block.ARTICLE)
                .forEach(part -> anchors.put(part, AnchorFinder.find(ofTeaser(claims, part), silent)));
        return anchors;
    }

    /** The claims by the part that they speak of: those that stand in a teaser speak of it alone. */
    private static Map<Integer, List<DateClaim>> claims(Page page) {
        List<Block> teasers = page.blocks().stream().filter(Block::inTeaser).toList();
        return page.dateClaims().stream().collect(Collectors.groupingBy(claim -> partOf(teasers, claim)));
    }

    private static int partOf(List<Block> teasers, DateClaim claim) {
        return claim.span().flatMap(span -> blockWith(teasers, span)).map(Block::part).orElse(Block.ARTICLE);
    }

    /** The last block that begins by the span, where it reaches to its end: blocks are in order, and none overlaps. */
    private static Optional<Block> blockWith(List<Block> blocks, Span span) {
        int first = 0;
        int end = blocks.size();
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (blocks.get(middle).span().start() <= span.start()) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return first == 0 ? Optional.empty() : Optional.of(blocks.get(first - 1)).filter(block -> block.span().contains(span));
    }

    private static List<DateClaim> ofTeaser(Map<Integer, List<DateClaim>> claims, int part) {
        Stream<DateClaim> fetched = claims.getOrDefault(Block.ARTICLE, List.of()).stream()
                .filter(claim -> claim.role() == DateClaim.Role.FETCHED);
        return Stream.concat(fetched, claims.getOrDefault(part, List.of()).stream()).toList();
    }

    private TextEvidence evidence(Reading reading, List<Found> found) {
        List<Sentence> lead = reading.sentences().stream()
                .filter(sentence -> sentence.block().inArticle())
                .limit(LEAD_SENTENCES)
                .toList();
        List<Found> ofLead =
                found.stream().filter(f -> lead.contains(f.sentence())).toList();
        List<OfficeHolder> holders = lead.stream()
                .filter(sentence -> !tellsHistory(sentence, ofLead))
                .flatMap(sentence -> officeHolders.find(sentence).stream())
                .toList();
        return new TextEvidence(ofLead, found, holders);
    }

    /** Whether what a sentence tells is dated by a year or by a time long past. */
    private static boolean tellsHistory(Sentence sentence, List<Found> found) {
        return found.stream()
                .filter(f -> f.sentence().equals(sentence) && f.direct() && f.role() == Role.WHEN)
                .anyMatch(f -> f.expression() instanceof Expression.Fixed);
    }

    private static List<TemporalMention> resolve(List<Found> found, Anchor anchor) {
        List<TemporalMention> mentions = new ArrayList<>();
        for (Found one : found) {
            DateRange range = Resolver.resolve(one, anchor.published(), told(mentions, one));
            mentions.add(new TemporalMention(one.sentence().index(), one.head(), one.span(), range, one.role()));
        }
        return mentions;
    }

    /** The time that the text last spoke of, in the same sentence or shortly before it. */
    private static Optional<DateRange> told(List<TemporalMention> before, Found found) {
        return before.reversed().stream()
                .takeWhile(mention -> found.sentence().index() - mention.sentence() <= TOLD_SENTENCES)
                .filter(mention -> mention.role() == Role.WHEN && isPoint(mention.range()))
                .map(TemporalMention::range)
                .findFirst();
    }

    private static boolean isPoint(DateRange range) {
        return range.earliest().isPresent() && range.latest().isPresent();
    }
}
