package org.dragoman.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.language.Mention;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.register.Form;
import org.dragoman.register.Known;
import org.dragoman.register.Names;
import org.dragoman.register.Register;

/** Finds the words of a sentence that the register knows: longest match, from the left. */
final class Lexicon {

    private static final int LONGEST_NAME = 10;

    /** How many words of a person's name stand before or behind one of its words at most. */
    private static final int NAME_REACH = 3;

    private final Register register;
    private final Set<String> surnames;

    private Lexicon(Register register, Set<String> surnames) {
        this.register = register;
        this.surnames = Set.copyOf(surnames);
    }

    /** For the sentences of one part of a page: "Jordan" is no state where Michael Jordan is named. */
    static Lexicon of(Register register, List<Sentence> sentences) {
        return new Lexicon(
                register,
                sentences.stream()
                        .flatMap(sentence -> sentence.mentions().stream()
                                .filter(m -> m.kind() == Mention.Kind.PERSON && m.end() - m.first() > 1)
                                .map(m -> Names.key(sentence.token(m.end() - 1).form())))
                        .collect(Collectors.toSet()));
    }

    private List<Item> items(Sentence sentence, String text) {
        List<Item> items = new ArrayList<>();
        int next = 0;
        while (next < sentence.tokens().size()) {
            Optional<Item> item = longestFrom(sentence, next, text);
            item.ifPresent(items::add);
            next = item.map(Item::end).orElse(next + 1);
        }
        return items;
    }

    /** What each of the sentences' words name, an organisation's name that several bear by the states spoken of. */
    List<List<Item>> items(List<Sentence> sentences, String text) {
        List<List<Item>> items =
                sentences.stream().map(sentence -> items(sentence, text)).toList();
        Set<String> countries = items.stream()
                .flatMap(List::stream)
                .flatMap(item -> item.state().stream())
                .map(known -> known.state().iso3())
                .collect(Collectors.toSet());
        return IntStream.range(0, items.size())
                .mapToObj(i -> preferring(items.get(i), sentences.get(i), countries))
                .toList();
    }

    private static List<Item> preferring(List<Item> items, Sentence sentence, Set<String> countries) {
        List<Item> result = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Optional<Item> before = i > 0 ? Optional.of(items.get(i - 1)) : Optional.empty();
            Item item = items.get(i);
            item.preferring(
                            countries,
                            before.filter(owner -> owns(owner, item, sentence))
                                    .flatMap(Item::state)
                                    .map(known -> known.state().iso3()))
                    .ifPresent(result::add);
        }
        return result;
    }

    /** "Brazil's | Congress", "Malaysian | Airlines". */
    private static boolean owns(Item owner, Item item, Sentence sentence) {
        int gap = item.first() - owner.end();
        return gap == 0 || (gap == 1 && sentence.token(owner.end()).xpos().equals("POS"));
    }

    private Optional<Item> longestFrom(Sentence sentence, int first, String text) {
        Token token = sentence.token(first);
        if (!register.beginsName(Standing.withoutPrefix(token.form()))) {
            return Optional.empty();
        }
        int limit = Math.min(sentence.tokens().size(), first + LONGEST_NAME);
        for (int end = limit; end > first; end--) {
            if (Names.key(sentence.token(end - 1).form()).isEmpty()
                    || sentence.token(end - 1).xpos().equals("POS")) {
                continue;
            }
            String words = Standing.withoutPrefix(sentence.spanOf(first, end - 1).of(text));
            List<Known> readings = believable(register.named(words), sentence, first, end);
            if (!readings.isEmpty()) {
                return Optional.of(new Item(first, end, readings));
            }
        }
        return Optional.empty();
    }

    private List<Known> believable(List<Known> known, Sentence sentence, int first, int end) {
        return known.stream()
                .filter(one -> isBelievable(one, sentence, first, end))
                .sorted(Comparator.comparingInt(one -> rank(one, sentence, first, end)))
                .toList();
    }

    /** Names before nouns, and among the readings of one name the one that its part of speech asks for. */
    private static int rank(Known known, Sentence sentence, int first, int end) {
        return switch (known) {
            case Known.OfState state -> switch (state.role()) {
                case ADJECTIVE -> isAdjective(sentence, first, end) ? 0 : 3;
                case NAME -> 1;
                case PEOPLE -> 2;
                case CAPITAL, SEAT -> 4;
            };
            case Known.OfOrganisation organisation -> organisation.written().ambiguous() ? 6 : 5;
            case Known.OfNoun noun -> 7;
            case Known.OfOffice office -> 8;
        };
    }

    private static boolean isAdjective(Sentence sentence, int first, int end) {
        Token last = sentence.token(end - 1);
        boolean before = Set.of("amod", "compound", "nmod").contains(last.relation()) && last.head() == end;
        return sentence.token(first).is("ADJ") || last.is("ADJ") || before;
    }

    private boolean isBelievable(Known known, Sentence sentence, int first, int end) {
        Optional<Mention> name = sentence.mentionAt(first);
        boolean person = name.filter(m -> m.kind() == Mention.Kind.PERSON).isPresent();
        boolean whole = person && name.get().first() == first && name.get().end() <= end;
        boolean personal = person && !(whole && !isSurname(sentence, first));
        return switch (known) {
            case Known.OfState(var state, var role, Form form) ->
                !personal && !(role != Known.OfState.Role.ADJECTIVE && opensPlaceName(sentence, name, end));
            case Known.OfOrganisation(var organisation, Form form) ->
                !personal
                        && (!form.ambiguous()
                                || isOrganisation(sentence, first, end)
                                || isArticledAcronym(sentence, first, end));
            case Known.OfNoun noun ->
                isNounHere(sentence, first, end)
                        && !(end - first == 1 && isInKnownName(sentence, first))
                        && (!person
                                || (opensName(name.get(), first, end)
                                        && !isKnownByName(sentence, first, name.get().end()))
                                || standsBeforeName(sentence, end)
                                || isArticled(sentence, name.get(), first, end));
            case Known.OfOffice office -> false;
        };
    }

    /** Whether somebody is called by that word elsewhere in this part of the page, or with a title here. */
    private boolean isSurname(Sentence sentence, int index) {
        return surnames.contains(Names.key(sentence.token(index).form()))
                || (index > 0 && NameFinder.isHonorific(Names.key(sentence.token(index - 1).form())));
    }

    private static boolean isOrganisation(Sentence sentence, int first, int end) {
        return sentence.mentions().stream()
                .anyMatch(m -> m.kind() == Mention.Kind.ORGANISATION && m.first() >= first && m.end() <= end);
    }

    /** "The WHO": an acronym with an article is no word in capitals. */
    private static boolean isArticledAcronym(Sentence sentence, int first, int end) {
        String form = sentence.token(first).form();
        return end - first == 1
                && form.length() > 2
                && form.codePoints().allMatch(Character::isUpperCase)
                && first > 0
                && sentence.token(first - 1).form().equalsIgnoreCase("the");
    }

    /** "North Caucasus", "Niger Delta": the state's name is the first word of another place's. */
    private static boolean opensPlaceName(Sentence sentence, Optional<Mention> name, int end) {
        return name.filter(m -> m.kind() == Mention.Kind.PLACE && m.end() > end).isPresent()
                && sentence.token(end).is("PROPN")
                && !sentence.token(end).relation().equals("appos");
    }

    /** A title at the beginning of a name is one; inside of a name it is a part of it: "King Charles", "Stephen King". */
    private static boolean opensName(Mention name, int first, int end) {
        return name.first() == first && end < name.end();
    }

    /** "Marine Le Pen": whom the register knows by the whole name, though its first word is a noun. */
    private boolean isKnownByName(Sentence sentence, int first, int end) {
        String written = sentence.tokens().subList(first, end).stream()
                .map(Token::form)
                .collect(Collectors.joining(" "));
        return !register.personsNamed(written).isEmpty();
    }

    /** A title may be taken for a name of its own: "Emperor" in "Emperor Naruhito". */
    private static boolean standsBeforeName(Sentence sentence, int end) {
        return end < sentence.tokens().size()
                && sentence.mentionAt(end)
                        .filter(m -> m.kind() == Mention.Kind.PERSON && m.first() == end)
                        .isPresent();
    }

    /** "The Pope" is nobody's name. */
    private static boolean isArticled(Sentence sentence, Mention name, int first, int end) {
        return name.first() == first
                && name.end() == end
                && first > 0
                && sentence.token(first - 1).form().equalsIgnoreCase("the");
    }

    private static boolean isNounHere(Sentence sentence, int first, int end) {
        if (end - first > 1) {
            return true;
        }
        Token token = sentence.token(first);
        if (isGivenName(sentence, token)) {
            return false;
        }
        return token.is("NOUN", "PROPN")
                || (token.is("ADJ") && (isHeadOfPhrase(sentence, token) || standsBeforeName(sentence, end)));
    }

    /** The "Gang" of "Qin Gang": capitalised, and behind a part of a person's name. */
    private static boolean isGivenName(Sentence sentence, Token token) {
        return token.is("PROPN")
                && Character.isUpperCase(token.form().codePointAt(0))
                && (token.relation().equals("flat")
                        || sentence.mentionAt(token.index() - 1)
                                .filter(m -> m.kind() == Mention.Kind.PERSON)
                                .isPresent());
    }

    /** The "Gang" of "Qin Gang", whatever the model takes it for: the register knows somebody of that whole name. */
    private boolean isInKnownName(Sentence sentence, int index) {
        int first = index;
        while (first > 0 && index - first < NAME_REACH && isCapitalised(sentence, first - 1)) {
            first--;
        }
        int end = index;
        while (end < sentence.tokens().size() && end - index < NAME_REACH && isCapitalised(sentence, end)) {
            end++;
        }
        int last = end;
        return IntStream.range(first, index)
                .anyMatch(from -> IntStream.rangeClosed(index + 1, last)
                        .anyMatch(until -> isKnownByName(sentence, from, until)));
    }

    private static boolean isCapitalised(Sentence sentence, int index) {
        return Character.isUpperCase(sentence.token(index).form().codePointAt(0));
    }

    private static boolean isHeadOfPhrase(Sentence sentence, Token token) {
        return sentence.childrenOf(token, "det", "nummod").findAny().isPresent();
    }
}
