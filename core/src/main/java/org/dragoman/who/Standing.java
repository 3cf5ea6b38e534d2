package org.dragoman.who;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dragoman.register.Sector;

/** Whether somebody holds an office on the day spoken of, by the words around its title. */
enum Standing {
    HOLDS("", Optional.empty()),
    ACTS("acting ", Optional.empty()),
    /** Held it before: "former president", "ex-minister". */
    HELD("former ", Optional.of(Sector.ELI)),
    /** Is to hold it, or wants to: "president-elect", "would-be mayor". */
    TO_HOLD("incoming ", Optional.of(Sector.ELI)),
    /** Says so, others don't: "self-proclaimed president". */
    CLAIMS("self-proclaimed ", Optional.of(Sector.OPP)),
    /** Speaks for the opposition on what the office is for: "shadow home secretary". */
    SHADOWS("shadow ", Optional.of(Sector.OPP));

    private static final Map<String, Standing> WORDS = Map.ofEntries(
            Map.entry("former", HELD),
            Map.entry("ex", HELD),
            Map.entry("then", HELD),
            Map.entry("late", HELD),
            Map.entry("retired", HELD),
            Map.entry("ousted", HELD),
            Map.entry("deposed", HELD),
            Map.entry("onetime", HELD),
            Map.entry("erstwhile", HELD),
            Map.entry("toppled", HELD),
            Map.entry("overthrown", HELD),
            Map.entry("sacked", HELD),
            Map.entry("dismissed", HELD),
            Map.entry("deceased", HELD),
            Map.entry("elect", TO_HOLD),
            Map.entry("designate", TO_HOLD),
            Map.entry("designated", TO_HOLD),
            Map.entry("nominee", TO_HOLD),
            Map.entry("aspiring", TO_HOLD),
            Map.entry("incoming", TO_HOLD),
            Map.entry("would", TO_HOLD),
            Map.entry("future", TO_HOLD),
            Map.entry("proclaimed", CLAIMS),
            Map.entry("styled", CLAIMS),
            Map.entry("declared", CLAIMS),
            Map.entry("appointed", CLAIMS),
            Map.entry("purported", CLAIMS),
            Map.entry("shadow", SHADOWS),
            Map.entry("acting", ACTS),
            Map.entry("interim", ACTS),
            Map.entry("provisional", ACTS),
            Map.entry("caretaker", ACTS));

    private static final Pattern PREFIX = Pattern.compile("^(ex|then|former|now)-(?=\\w)", Pattern.CASE_INSENSITIVE);

    private final String prefix;
    private final Optional<Sector> instead;

    Standing(String prefix, Optional<Sector> instead) {
        this.prefix = prefix;
        this.instead = instead;
    }

    /** How it is said before a title. */
    String prefix() {
        return prefix;
    }

    /** Whether the office must not be given as held on the day. */
    boolean isWithoutOffice() {
        return instead.isPresent();
    }

    /** The sector of somebody without the office: the office's own is not his. */
    Optional<Sector> sectorInstead() {
        return instead;
    }

    /** A former president is not of the government; a former soldier may be anything, and is called one still. */
    List<Sector> sectorsOf(Role role) {
        boolean governed = role.sectors().stream().limit(1).anyMatch(Sector.GOV::equals);
        return governed && isWithoutOffice() ? sectorInstead().stream().toList() : role.sectors();
    }

    /** By the words of a title and those right before it: "former" | "ex" - | "would" - "be" -. */
    static Standing of(Words words, int first, int end) {
        int before = first;
        while (before > 0 && (words.isAny(before - 1, "-", "be") || isModifier(words, before - 1))) {
            before--;
        }
        return IntStream.range(before, end)
                .filter(i -> !words.isAny(i, "would") || words.isAny(i + 1, "-", "be"))
                .filter(i -> !words.isAny(i, "declared", "appointed") || words.isAny(i - 2, "self"))
                .mapToObj(i -> Optional.ofNullable(WORDS.get(firstPart(words.key(i)))))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(HOLDS);
    }

    /** "Ousted" as it stands before a title, not as what somebody did. */
    static boolean isModifier(Words words, int index) {
        return isWord(words.key(index))
                && (!words.token(index).is("VERB") || words.token(index).relation().equals("amod"));
    }

    /** The title in a word like "ex-president"; any other word as it is. */
    static String withoutPrefix(String words) {
        return PREFIX.matcher(words).replaceFirst("");
    }

    /** "Ex-president" may be one word. */
    private static String firstPart(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    static boolean isWord(String key) {
        return WORDS.containsKey(key);
    }
}
