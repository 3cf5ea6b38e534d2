package org.dragoman.where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.page.Block;
import org.dragoman.page.Page;
import org.dragoman.page.Span;

/**
 * Reads the places of datelines: "Moscow:", "BEIJING (Reuters) -", "KABUL, Afghanistan (AP) —", "GAZA/JERUSALEM, Oct
 * 7".
 */
final class DatelineReader {

    /** What ends the places: an agency in brackets, a dash, a colon, a date. */
    private static final Pattern END = Pattern.compile(
            "\\s*(?:[(\\[:|—–]|\\s-|--|,?\\s+\\d"
                    + "|,?\\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s+\\d"
                    + "|,?\\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("[^/;]+?(?=\\s*(?:[/;]|\\s+and\\s+|$))|[^/;]+");

    private final Gazetteer gazetteer;

    DatelineReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The places of every dateline of one part of a page, in order; the first is where the news was written. */
    List<PlaceMention> read(Page page, int part, Chooser chooser, Surroundings surroundings) {
        List<PlaceMention> mentions = new ArrayList<>();
        page.blocksOf(part)
                .filter(block -> block.kind() == Block.Kind.DATELINE)
                .forEach(block -> mentions.addAll(read(page, block, chooser, surroundings)));
        return mentions;
    }

    private List<PlaceMention> read(Page page, Block block, Chooser chooser, Surroundings surroundings) {
        String text = page.textOf(block);
        Matcher end = END.matcher(text);
        String places = end.find() ? text.substring(0, end.start()) : text;
        List<PlaceMention> mentions = new ArrayList<>();
        Matcher matcher = PLACE.matcher(places);
        while (matcher.find()) {
            String words = matcher.group().replaceFirst("^\\s*and\\s+", "").strip();
            if (!words.isEmpty() && words.codePoints().anyMatch(Character::isUpperCase)) {
                int start = block.span().start() + places.indexOf(words, matcher.start());
                mentions.add(mention(words, start, block.part(), chooser, surroundings));
            }
        }
        return mentions;
    }

    private PlaceMention mention(String words, int start, int part, Chooser chooser, Surroundings surroundings) {
        int comma = words.indexOf(',');
        String name = comma < 0 ? words : words.substring(0, comma).strip();
        Containers said = comma < 0 ? Containers.NONE : containers(words.substring(comma + 1).strip());
        Optional<Chooser.Choice> choice =
                chooser.choose(gazetteer.named(name), Optional.empty(), said, PlaceMention.DATELINE);
        choice.ifPresent(c -> {
            surroundings.learnDateline(c.place());
            chooser.remember(c.place().name(), c.place());
        });
        Place place = choice.map(c -> c.place().toPlace()).orElseGet(() -> new Place(
                name,
                Place.Precision.UNKNOWN,
                said.countries().size() == 1 ? said.countries().stream().findFirst() : Optional.empty(),
                Optional.empty()));
        String basis = "dateline; " + choice.map(Chooser.Choice::basis).orElse("not in the gazetteer");
        return new PlaceMention(
                PlaceMention.DATELINE, 0, part, new Span(start, start + words.length()), place, basis);
    }

    private Containers containers(String words) {
        Set<String> countries = new HashSet<>();
        Set<String> divisions = new HashSet<>();
        for (Gazetteer.Entry entry : gazetteer.named(words)) {
            if (entry.place().kind() == PlaceKind.COUNTRY || entry.place().kind() == PlaceKind.REGION) {
                entry.place().country().ifPresent(countries::add);
                entry.place().within().ifPresent(divisions::add);
            }
        }
        return new Containers(countries, divisions);
    }
}
