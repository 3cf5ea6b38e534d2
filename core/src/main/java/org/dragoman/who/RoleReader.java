package org.dragoman.who;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dragoman.language.Mention;
import org.dragoman.register.Known;
import org.dragoman.register.Noun;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Organisation;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;

/** Reads what a stretch of words says that somebody is. */
final class RoleReader {

    /** What is left at the ends of a title once states and numbers are taken out of it. */
    private static final Set<String> DANGLING = Set.of(
            "of", "for", "to", "and", "in", "from", "with", "at", "over", "about", "around", "more", "than", "least", "most",
            "nearly", "almost", "up", "under", "some");

    private static final Set<String> HEADS = Set.of(
            "chief", "head", "leader", "boss", "president", "chairman", "chairwoman", "chair", "director", "director general",
            "director-general", "secretary general", "secretary-general", "managing director", "executive director");

    private static final Set<Organisation.Kind> APART = EnumSet.of(
            Organisation.Kind.IGO,
            Organisation.Kind.NGO,
            Organisation.Kind.COMPANY,
            Organisation.Kind.ARMED_GROUP,
            Organisation.Kind.MEDIA,
            Organisation.Kind.UNION,
            Organisation.Kind.RELIGIOUS,
            Organisation.Kind.CRIMINAL);

    /** Offices whose holder is of those for whom he speaks, or whom he leads. */
    private static final Set<OfficeKind> FOR_OTHERS =
            EnumSet.of(OfficeKind.SPOKESPERSON, OfficeKind.MILITARY_COMMANDER);

    private final Register register;

    RoleReader(Register register) {
        this.register = register;
    }

    /** The role told by the words from {@code first} up to {@code end}, which must not be empty. */
    Role read(Words words, int first, int end) {
        List<Item> items =
                words.items().stream().filter(i -> i.first() >= first && i.end() <= end).toList();
        int own = afterOwner(words, items, first, end);
        List<Known.OfNoun> nouns = items.stream()
                .filter(item -> item.first() >= own)
                .flatMap(item -> item.noun().stream())
                .toList();
        Optional<Organisation> organisation =
                items.stream().flatMap(item -> item.organisation().stream()).findFirst();
        List<String> countries = countries(words, items);
        String title = title(words, items, first, end, true);
        Optional<OfficeKind> office = isOfUnknownBody(words, first, end)
                ? Optional.empty()
                : headOf(nouns, organisation).or(() -> register.officeNamed(title)).or(() -> officeOfPlural(nouns));
        return new Role(
                title,
                title(words, items, first, end, false),
                nouns,
                office,
                countries.isEmpty() ? countryOfPlace(words, first, end) : countries,
                organisation,
                withLeaders(told(sectors(nouns, office, organisation), isOfUnknownBody(words, first, end)), title, items),
                Standing.of(words, first, end),
                words.spanOf(first, end));
    }

    /** The head of a named organisation, unless it is one of the state: "NATO chief", "president of the Commission". */
    private static Optional<OfficeKind> headOf(List<Known.OfNoun> nouns, Optional<Organisation> organisation) {
        boolean head = nouns.stream().anyMatch(noun -> HEADS.contains(noun.form()));
        boolean apart = organisation.filter(o -> APART.contains(o.kind())).isPresent();
        return head && apart ? Optional.of(OfficeKind.HEAD_OF_ORGANISATION) : Optional.empty();
    }

    /** The president of an unknown body need not be of the state; a banker is one anywhere. */
    private static List<Sector> told(List<Sector> sectors, boolean ofUnknownBody) {
        return ofUnknownBody ? sectors.stream().filter(sector -> sector != Sector.GOV).toList() : sectors;
    }

    /** "Real Sociedad president": of a body that the register does not know, so that the title says little. */
    private static boolean isOfUnknownBody(Words words, int first, int end) {
        return words.sentence().mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.ORGANISATION && m.first() >= first && m.end() <= end)
                .anyMatch(m -> IntStream.range(m.first(), m.end())
                        .allMatch(i -> words.itemAt(i).isEmpty()));
    }

    private static Optional<OfficeKind> officeOfPlural(List<Known.OfNoun> nouns) {
        return nouns.stream()
                .filter(Known.OfNoun::plural)
                .flatMap(noun -> noun.noun().office().stream())
                .findFirst();
    }

    private static String title(Words words, List<Item> items, int first, int end, boolean named) {
        List<String> kept = new ArrayList<>();
        for (int i = afterOwner(words, items, first, end); i < end; i++) {
            int index = i;
            boolean state = items.stream().anyMatch(item -> item.covers(index) && item.state().isPresent());
            boolean organisation =
                    items.stream().anyMatch(item -> item.covers(index) && item.organisation().isPresent());
            boolean filler = words.token(i).is("DET", "PUNCT", "NUM")
                    || words.isPossessiveMark(i)
                    || Standing.isWord(words.key(i))
                    || isOfCompound(words, items, i)
                    || words.token(i).is("PRON");
            boolean place = words.countryOfPlaceAt(i).isPresent();
            if (!state && !filler && (named || !(organisation || place))) {
                String form = Standing.withoutPrefix(words.token(i).form());
                kept.add(organisation || place ? form : form.toLowerCase(Locale.ROOT));
            }
        }
        return trimmed(kept);
    }

    /** A word that says nothing of the work: "34-year-old", what follows the state in "US-led". */
    private static boolean isOfCompound(Words words, List<Item> items, int index) {
        boolean behindState = words.isAny(index - 1, "-", "–")
                && items.stream().anyMatch(item -> item.end() == index - 1 && item.state().isPresent());
        return behindState
                || (words.isAny(index, "year", "years") && words.isAny(index + 1, "-") && words.isAny(index + 2, "old"))
                || (words.isAny(index, "old") && words.isAny(index - 1, "-") && words.isAny(index - 2, "year", "years"));
    }

    /** Where the title itself begins: "the country's | prime minister", but "the chief of Russia's army". */
    private static int afterOwner(Words words, List<Item> items, int first, int end) {
        for (int i = first; i < end; i++) {
            int index = i;
            if (items.stream().anyMatch(item -> item.covers(index) && item.isNoun(Noun.Kind.PERSON))) {
                return first;
            }
            boolean organisation =
                    items.stream().anyMatch(item -> item.end() == index && item.organisation().isPresent());
            if (words.isPossessiveMark(i) && !organisation) {
                return i + 1;
            }
        }
        return first;
    }

    /** Without the preposition that a state left behind: "president of". */
    private static String trimmed(List<String> kept) {
        int end = kept.size();
        while (end > 0 && DANGLING.contains(kept.get(end - 1))) {
            end--;
        }
        int first = 0;
        while (first < end && DANGLING.contains(kept.get(first))) {
            first++;
        }
        return String.join(" ", kept.subList(first, end));
    }

    /** The first state, and those coordinated with it: "US and British". */
    private static List<String> countries(Words words, List<Item> items) {
        Set<String> countries = new LinkedHashSet<>();
        int last = -1;
        for (Item item : items) {
            if (item.state().isPresent() && !isOnlyBacker(words, item)) {
                if (countries.isEmpty() || areCoordinated(words, last, item.first())) {
                    countries.add(item.state().get().state().iso3());
                    last = item.end();
                }
            }
        }
        return List.copyOf(countries);
    }

    /** "Michigan governor", "the mayor of Kharkiv". */
    private static List<String> countryOfPlace(Words words, int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(words::countryOfPlaceAt)
                .flatMap(Optional::stream)
                .limit(1)
                .toList();
    }

    /** "Iran-backed militias" are not Iran's; "Vietnamese-led forces" are Vietnam's. */
    private static boolean isOnlyBacker(Words words, Item item) {
        return words.isAny(item.end(), "-", "–")
                && item.end() + 1 < words.size()
                && words.token(item.end() + 1).xpos().equals("VBN")
                && !words.isAny(item.end() + 1, "led", "run", "controlled");
    }

    /** Whether nothing but commas, hyphens and "and" stands between two words. */
    static boolean areCoordinated(Words words, int end, int first) {
        if (end < 0 || first <= end) {
            return false;
        }
        return IntStream.range(end, first)
                .allMatch(i -> words.isAny(i, "and", "or", "&", ",", "-", "–", "the", "/") || words.isPossessiveMark(i));
    }

    private static List<Sector> sectors(
            List<Known.OfNoun> nouns, Optional<OfficeKind> office, Optional<Organisation> organisation) {
        Set<Sector> sectors = new LinkedHashSet<>();
        if (office.filter(FOR_OTHERS::contains).isPresent()) {
            organisation.ifPresent(body -> sectors.addAll(body.sectors()));
            nouns.stream().filter(n -> !isPerson(n)).forEach(noun -> sectors.addAll(noun.noun().sectors()));
        }
        office.ifPresent(kind -> nouns.stream()
                .filter(noun -> noun.noun().office().filter(kind::equals).isPresent())
                .forEach(noun -> sectors.addAll(noun.noun().sectors())));
        organisation.ifPresent(body -> sectors.addAll(body.sectors()));
        if (sectors.isEmpty()) {
            nouns.stream().filter(RoleReader::isSpecific).forEach(noun -> sectors.addAll(noun.noun().sectors()));
            nouns.stream().filter(n -> !isPerson(n)).forEach(noun -> sectors.addAll(noun.noun().sectors()));
            nouns.forEach(noun -> sectors.addAll(noun.noun().sectors()));
        }
        return List.copyOf(sectors);
    }

    /** Who leads a state governs it: "Russian leaders", not those of a people in it ("Yoruba leaders"). */
    private static List<Sector> withLeaders(List<Sector> sectors, String title, List<Item> items) {
        boolean leader = title.equals("leader") || title.equals("leaders") || title.equals("ruler") || title.equals("rulers");
        boolean ofState = items.stream().flatMap(item -> item.state().stream()).anyMatch(RoleReader::isWholeState);
        return sectors.isEmpty() && leader && ofState ? List.of(Sector.GOV) : sectors;
    }

    private static boolean isWholeState(Known.OfState known) {
        return switch (known.role()) {
            case NAME, CAPITAL, SEAT -> true;
            case ADJECTIVE, PEOPLE -> known.state().adjectives().indexOf(known.written()) == 0
                    || known.state().people().indexOf(known.written()) == 0;
        };
    }

    /** A lawyer is one for whomever he works; a spokesman or a commander is of those for whom he works. */
    private static boolean isSpecific(Known.OfNoun noun) {
        return isPerson(noun)
                && noun.noun().sectors().stream().findFirst()
                        .filter(sector -> sector != Sector.GOV && sector != Sector.MIL)
                        .isPresent();
    }

    private static boolean isPerson(Known.OfNoun noun) {
        return noun.noun().kind() == Noun.Kind.PERSON;
    }
}
