package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dragoman.language.Mention;
import org.dragoman.language.Token;
import org.dragoman.register.Known;
import org.dragoman.register.Sector;

/** Brings the states, peoples and organisations that a sentence names onto the stage. */
final class ItemReader {

    private final Actors actors;
    private final Stage stage;
    private final Setting setting;

    ItemReader(Actors actors, Stage stage, Setting setting) {
        this.actors = actors;
        this.stage = stage;
        this.setting = setting;
    }

    /** Adds what the register knows by a name, unless it is a place and nobody here. */
    void item(Words words, Item item) {
        switch (item.best()) {
            case Known.OfState state -> state(words, item, state);
            case Known.OfOrganisation(var organisation, var form) ->
                add(words, item.first(), item.end(), actors.organisation(organisation), Appearance.Nature.BODY,
                        isModifier(words, item) ? ActorMention.Form.DEMONYM : ActorMention.Form.NAME,
                        "\"" + form.text() + "\" is a name of " + organisation.name(), others(item));
            case Known.OfNoun noun -> {}
            case Known.OfOffice office -> {}
        }
    }

    private void state(Words words, Item item, Known.OfState known) {
        if (StateUse.isPlace(words, item) || isOwnerOfName(words, item) || isPartOfAdjective(words, item)) {
            return;
        }
        Actor state = actors.state(known.state());
        String name = known.state().name();
        String form = "\"" + known.form() + "\"";
        boolean possessive = words.isPossessiveMark(item.end());
        boolean modifier = isModifier(words, item) && !possessive;
        switch (known.role()) {
            case NAME -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    modifier ? ActorMention.Form.DEMONYM : ActorMention.Form.NAME,
                    form + " is a name of " + name, others(item));
            case ADJECTIVE -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    ActorMention.Form.DEMONYM, form + " is an adjective of " + name, others(item));
            case CAPITAL -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    modifier ? ActorMention.Form.DEMONYM : ActorMention.Form.METONYM,
                    form + ", the capital, stands for the government of " + name,
                    List.of("the place " + known.form() + ": not used as a place here"));
            case SEAT -> add(words, item.first(), item.end(), state, Appearance.Nature.STATE,
                    ActorMention.Form.METONYM, form + " stands for the government of " + name, List.of());
            case PEOPLE -> people(words, item, known);
        }
    }

    /** "A Maltese-flagged tanker", "a Syrian-born driver" is not the state's doing, as "US-led forces" are. */
    private static boolean isPartOfAdjective(Words words, Item item) {
        return words.isAny(item.end(), "-", "–")
                && words.isJoined(item.end())
                && words.isAny(item.end() + 1, "flagged", "born", "speaking", "language", "made", "built", "style",
                        "registered", "based", "educated", "listed", "themed", "designed", "majority", "dominated");
    }

    /** "Lebanon's Hezbollah": says which Hezbollah, and nothing of Lebanon. */
    private static boolean isOwnerOfName(Words words, Item item) {
        return words.isPossessiveMark(item.end())
                && words.itemStartingAt(item.end() + 1).flatMap(Item::organisation).isPresent();
    }

    private void people(Words words, Item item, Known.OfState known) {
        boolean ethnic = words.isAny(item.first() - 1, "ethnic");
        Optional<String> country = ethnic ? homeOf(known) : Optional.of(known.state().iso3());
        String noun = ethnic ? "ethnic " + known.form() : "people";
        Actor people = actors.nameless(
                Actor.Kind.GROUP, noun, country, ethnic ? List.of(Sector.SOC, Sector.CVL) : List.of(Sector.CVL));
        add(words, item.first(), item.end(), people, Appearance.Nature.GROUP, ActorMention.Form.DESCRIPTION,
                "\"" + known.form() + "\" are people of " + known.state().name(), others(item));
    }

    /** Ethnic Albanians live elsewhere than in Albania: in the only other country that is spoken of. */
    private Optional<String> homeOf(Known.OfState known) {
        List<String> others = setting.countries().stream()
                .filter(country -> !country.equals(known.state().iso3()))
                .toList();
        return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
    }

    /** Adds an organisation that only the language model takes for one. */
    void unknown(Words words, Mention mention) {
        String name = words.textOf(mention.first(), mention.end());
        Optional<String> owner = ownerOf(words, mention);
        Actor body = owner.map(country -> actors.strange(name, country)).orElseGet(() -> actors.unresolved(name));
        add(words, mention.first(), mention.end(), body, Appearance.Nature.BODY,
                ActorMention.Form.NAME,
                "an organisation that the register does not know" + owner.map(c -> ", of " + c).orElse(""),
                List.of());
    }

    /** "Tunisia's | National Dialogue Quartet", "the Kenyan | Tea Board". */
    private static Optional<String> ownerOf(Words words, Mention mention) {
        int end = words.isPossessiveMark(mention.first() - 1) ? mention.first() - 1 : mention.first();
        return words.itemEndingAt(end)
                .flatMap(Item::state)
                .filter(known -> end < mention.first() || known.role() == Known.OfState.Role.ADJECTIVE)
                .map(known -> known.state().iso3());
    }

    private static boolean isModifier(Words words, Item item) {
        Token head = words.token(words.headOf(item.first(), item.end()));
        boolean before = head.relation().equals("compound") || head.relation().equals("amod");
        return (before && head.head() >= item.end() && isNominal(words, item.end(), head.head()))
                || (item.state().isPresent() && StateUse.isHyphenated(words, item));
    }

    /** Whether nothing but the words of one noun phrase stands between a modifier and its noun. */
    private static boolean isNominal(Words words, int first, int last) {
        return words.token(last).is("NOUN", "PROPN", "ADJ")
                && IntStream.range(first, last).noneMatch(i -> words.token(i).is("VERB", "AUX"));
    }

    private static List<String> others(Item item) {
        return item.readings().stream()
                .skip(1)
                .filter(known -> !(known instanceof Known.OfState))
                .map(ItemReader::described)
                .filter(other -> !other.equals(described(item.best())))
                .distinct()
                .toList();
    }

    private static String described(Known known) {
        return switch (known) {
            case Known.OfState(var state, var role, var form) -> state.name();
            case Known.OfOrganisation(var organisation, var form) -> organisation.name();
            case Known.OfNoun noun -> "the noun " + noun.form();
            case Known.OfOffice(var office, var form) -> office.title();
        };
    }

    private void add(
            Words words,
            int first,
            int end,
            Actor actor,
            Appearance.Nature nature,
            ActorMention.Form form,
            String basis,
            List<String> alternatives) {
        int head = words.headOf(first, end);
        ActorMention mention = new ActorMention(
                words.sentence().index(), head, words.spanOf(first, end), List.of(actor), form, basis, alternatives);
        stage.add(new Appearance(
                mention,
                nature,
                PronounResolver.isSubject(words, head),
                nature == Appearance.Nature.GROUP,
                List.of()));
    }
}
