package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.language.Mention;
import org.dragoman.register.Noun;

/**
 * Finds what a sentence says of somebody's office in other words than a title at his name: "X is the minister", "X, who
 * heads the union", "a union led by X".
 */
final class RoleTeller {

    private static final Set<String> LEADS = Set.of("lead", "head", "chair", "run", "command", "direct", "found");

    private static final Set<String> BECOMES = Set.of("be", "become", "remain");

    private final RoleReader roles;

    RoleTeller(RoleReader roles) {
        this.roles = roles;
    }

    /** What is said of a name in its own sentence. */
    Optional<Role> told(Words words, NameFinder.Name name) {
        return ledBy(words, name).or(() -> behind(words, name));
    }

    /** "The teachers' union | led by | X". */
    private Optional<Role> ledBy(Words words, NameFinder.Name name) {
        int by = name.first() - 1;
        if (!words.isAny(by, "by") || by < 2 || !leads(words, by - 1)) {
            return Optional.empty();
        }
        int end = by - 1;
        while (end > 0 && (words.isAny(end - 1, ",", "is", "was", "are", "were") || words.token(end - 1).is("ADV"))) {
            end--;
        }
        int last = end;
        return words.itemEndingAt(end)
                .filter(RoleTeller::isBody)
                .map(item -> leaderOf(words, item, last));
    }

    /** "X | , who is | the governor", "X | heads | the union". */
    private Optional<Role> behind(Words words, NameFinder.Name name) {
        int at = name.end();
        if (words.isAny(at, ",") && words.isAny(at + 1, "who")) {
            at += 2;
        } else if (words.isAny(at, "who")) {
            at++;
        }
        while (at + 1 < words.size() && words.token(at).is("AUX", "ADV", "PART") && words.token(at + 1).is("AUX", "VERB", "ADV", "PART")) {
            at++;
        }
        if (at + 1 >= words.size()) {
            return Optional.empty();
        }
        boolean leads = leads(words, at);
        if (!leads && !isOf(words, at, BECOMES)) {
            return Optional.empty();
        }
        return titleFrom(words, at + 1, leads);
    }

    private Optional<Role> titleFrom(Words words, int from, boolean leads) {
        int first = from;
        while (words.isAny(first, "the", "a", "an", "now", "still", "also", "his", "her", "its", "their")) {
            first++;
        }
        int end = first;
        Optional<Item> noun = Optional.empty();
        while (end < words.size() && isOfPhrase(words, end, noun.isPresent())) {
            Optional<Item> item = words.itemStartingAt(end);
            if (item.filter(i -> leads ? isBody(i) : i.isNoun(Noun.Kind.PERSON)).isPresent()) {
                noun = item;
            }
            end = item.map(Item::end).orElse(end + 1);
        }
        int last = end;
        int start = first;
        return noun.map(item -> leads ? leaderOf(words, item, item.end()) : roles.read(words, start, last))
                .filter(role -> leads || !role.isPlural());
    }

    /** Inside of a noun phrase; behind its noun, only "of" and what follows it go on. */
    private static boolean isOfPhrase(Words words, int index, boolean complete) {
        if (words.sentence()
                .mentionAt(index)
                .filter(m -> m.kind() == Mention.Kind.PERSON)
                .isPresent()) {
            return false;
        }
        return words.token(index).is("ADJ", "NOUN", "PROPN", "DET")
                || words.itemAt(index).isPresent()
                || words.isPossessiveMark(index)
                || (complete && words.isAny(index, "of", "for"));
    }

    private Role leaderOf(Words words, Item body, int end) {
        int first = body.first();
        while (first > 0 && (words.token(first - 1).is("ADJ", "NOUN", "PROPN") || words.isPossessiveMark(first - 1))) {
            first--;
        }
        Role of = roles.read(words, first, end);
        return new Role(
                "leader of " + of.title(),
                "leader",
                List.of(),
                Optional.empty(),
                of.countries(),
                of.organisation(),
                of.sectors(),
                of.standing(),
                of.span());
    }

    private static boolean isBody(Item item) {
        return item.organisation().isPresent() || item.isNoun(Noun.Kind.BODY) || item.isNoun(Noun.Kind.GROUP);
    }

    private static boolean leads(Words words, int index) {
        return isOf(words, index, LEADS);
    }

    private static boolean isOf(Words words, int index, Set<String> lemmas) {
        return words.token(index).is("VERB", "AUX") && StateUse.isOneOf(words.token(index), lemmas);
    }
}
