package org.dragoman.what;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dragoman.language.Sentence;
import org.dragoman.language.Token;
import org.dragoman.page.Block;
import org.dragoman.page.Span;

/**
 * Grammatical functions read off a dependency tree whose relations carry no subtypes: who acts, on whom, in active and
 * passive, finite and non-finite, coordinated, controlled and relative clauses. Immutable.
 */
final class Syntax {

    private static final Set<String> PASSIVE_AUXILIARIES = Set.of("be", "get");
    private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET");
    private static final Set<String> RELATIVE_TAGS = Set.of("WDT", "WP", "WP$");

    /** Verbs whose object is not the one who does what the infinitive says. */
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "threaten", "vow", "pledge");

    private final Sentence sentence;
    private final List<List<Token>> children;

    Syntax(Sentence sentence) {
        this.sentence = sentence;
        this.children = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (!token.isRoot()) {
                children.get(token.head()).add(token);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    /** The words that depend on a token directly, in order. */
    List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** The words that depend on a token by one of the relations, in order. */
    List<Token> children(Token token, String... relations) {
        Set<String> wanted = Set.of(relations);
        return children(token).stream().filter(t -> wanted.contains(t.relation())).toList();
    }

    boolean hasChild(Token token, Predicate<Token> test) {
        return children(token).stream().anyMatch(test);
    }

    Optional<Token> head(Token token) {
        return sentence.headOf(token);
    }

    /** Whether the sentence stands in a headline, where auxiliaries and articles are left out. */
    boolean isHeadline() {
        return sentence.block().kind() == Block.Kind.TITLE || sentence.block().kind() == Block.Kind.HEADING;
    }

    /** A token and everything below it, in order of the text. */
    List<Token> subtree(Token top) {
        boolean[] in = new boolean[sentence.tokens().size()];
        List<Token> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            Token token = open.removeLast();
            if (!in[token.index()]) {
                in[token.index()] = true;
                open.addAll(children(token));
            }
        }
        return sentence.tokens().stream().filter(t -> in[t.index()]).toList();
    }

    /** The stretch of text under a token, without punctuation at its edges. */
    Span spanUnder(Token top) {
        List<Token> tokens = subtree(top);
        int first = 0;
        int last = tokens.size() - 1;
        while (first < last && tokens.get(first).upos().equals("PUNCT")) {
            first++;
        }
        while (last > first && tokens.get(last).upos().equals("PUNCT")) {
            last--;
        }
        return tokens.get(first).span().union(tokens.get(last).span());
    }

    /** Whether {@code token} is {@code top} or stands below it. */
    boolean isUnder(Token token, Token top) {
        Token at = token;
        while (true) {
            if (at.index() == top.index()) {
                return true;
            }
            Optional<Token> head = head(at);
            if (head.isEmpty()) {
                return false;
            }
            at = head.get();
        }
    }

    /** Whether a verb is passive, by its auxiliary, as a participle behind a noun, or in a headline without either. */
    boolean isPassive(Token verb) {
        if (!verb.xpos().equals("VBN") && !verb.xpos().equals("VBD")) {
            return false;
        }
        boolean perfect = hasChild(verb, t -> t.relation().equals("aux") && t.lemma().equals("have"));
        if (hasChild(verb, t -> t.relation().equals("aux") && PASSIVE_AUXILIARIES.contains(t.lemma()))) {
            return verb.xpos().equals("VBN");
        }
        if (perfect) {
            return false;
        }
        boolean hasSubject = !children(verb, "nsubj", "csubj").isEmpty();
        if (verb.relation().equals("conj") && !hasSubject && verb.xpos().equals("VBN")) {
            return head(verb).filter(this::isPassive).isPresent();
        }
        boolean hasObject = !children(verb, "obj").isEmpty();
        if (verb.relation().equals("acl") && !hasSubject && !hasObject) {
            return true;
        }
        if (verb.xpos().equals("VBN") && verb.relation().equals("advcl") && !hasSubject && !hasObject) {
            return true;
        }
        return isHeadline() && hasSubject && !hasObject && (verb.xpos().equals("VBN") || isFollowedByCircumstance(verb));
    }

    /** In a headline, "cops injured in gunbattle": a past form with no object and a circumstance right behind it. */
    private boolean isFollowedByCircumstance(Token verb) {
        return hasChild(verb, t -> t.relation().equals("obl") && t.index() > verb.index() && t.index() <= verb.index() + 5);
    }

    /** Those who act: the subjects of an active clause, the by-agents of a passive one, wherever the grammar puts them. */
    List<Token> agents(Token predicate) {
        if (isPassive(predicate)) {
            return oblique(predicate, "by");
        }
        return subjects(predicate, 0);
    }

    /** Those acted on: the objects of an active clause, the subjects of a passive one. */
    List<Token> patients(Token predicate) {
        if (!isPassive(predicate)) {
            List<Token> objects = new ArrayList<>();
            for (Token object : children(predicate, "obj")) {
                objects.add(antecedent(object, predicate));
            }
            // "called off their strike": the parser may take a bare noun for a predicate.
            children(predicate, "xcomp").stream().filter(t -> t.is("NOUN")).forEach(objects::add);
            return objects.isEmpty() ? shiftedObjects(predicate) : objects;
        }
        List<Token> own = ownSubjects(predicate);
        if (!own.isEmpty()) {
            return own;
        }
        return switch (predicate.relation()) {
            case "acl" -> head(predicate).map(List::of).orElse(List.of());
            case "conj" -> head(predicate).map(this::patients).orElse(List.of());
            default -> subjects(predicate, 0);
        };
    }

    /** "denounced as a crime the raid on …": a heavy object moved behind, which the parser takes for a circumstance. */
    private List<Token> shiftedObjects(Token verb) {
        return children(verb, "obl").stream()
                .filter(t -> t.index() > verb.index() && t.is("NOUN", "PROPN") && !t.kind().equals("time"))
                .filter(t -> children(t, "case", "mark").isEmpty())
                .toList();
    }

    /** The grammatical subjects of a predicate, its own or the ones that it shares or is lent. */
    private List<Token> subjects(Token predicate, int depth) {
        List<Token> own = ownSubjects(predicate);
        if (!own.isEmpty() || depth > 8) {
            return own;
        }
        Optional<Token> head = head(predicate);
        if (head.isEmpty()) {
            return List.of();
        }
        Token governor = head.get();
        List<Token> speakers = speakersBefore(predicate, governor);
        if (!speakers.isEmpty()) {
            return speakers;
        }
        return switch (predicate.relation()) {
            case "conj" -> sharedSubjects(predicate, governor, depth);
            case "xcomp" -> controller(governor, depth);
            case "advcl", "parataxis", "ccomp" -> isFinite(predicate) && !predicate.relation().equals("advcl")
                    ? List.of()
                    : isPassive(governor) ? patients(governor) : subjects(governor, depth + 1);
            case "acl" -> governor.is("NOUN", "PROPN", "PRON") && predicate.xpos().equals("VBG")
                    ? List.of(governor)
                    : infinitiveOwner(governor, depth);
            default -> List.of();
        };
    }

    /** "was indicted for … and will resign": of a verb joined to a noun by mistake, the clause's own. */
    private List<Token> sharedSubjects(Token predicate, Token joined, int depth) {
        Token clause = joined;
        while (predicate.is("VERB") && isFinite(predicate) && clause.is("NOUN", "PROPN") && head(clause).isPresent()) {
            clause = head(clause).get();
        }
        return isPassive(clause) && !isPassive(predicate) ? patients(clause) : subjects(clause, depth + 1);
    }

    /** "…, he said, voicing hope": who says it in the clause put in before. */
    private List<Token> speakersBefore(Token predicate, Token governor) {
        boolean beside = predicate.relation().equals("advcl") || predicate.relation().equals("parataxis");
        if (!beside || isFinite(predicate)) {
            return List.of();
        }
        List<Token> speakers = List.of();
        for (Token inserted : children(governor, "parataxis")) {
            if (inserted.index() < predicate.index() && inserted.index() > governor.index()) {
                List<Token> own = ownSubjects(inserted);
                speakers = own.isEmpty() ? speakers : own;
            }
        }
        return speakers;
    }

    /** Who says the clause whose subject a pronoun is: "NATO" of "NATO said it would …", where the pronoun fits in number. */
    List<Token> speakersOf(Token pronoun) {
        if (!Set.of("it", "they", "he", "she").contains(pronoun.form().toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        return head(pronoun)
                .filter(clause -> clause.relation().equals("ccomp"))
                .flatMap(this::head)
                .filter(verb -> !isPassive(verb))
                .map(verb -> ownSubjects(verb).stream().filter(s -> agrees(pronoun, s)).toList())
                .orElse(List.of());
    }

    private boolean agrees(Token pronoun, Token noun) {
        boolean person = noun.kind().equals("person");
        boolean many = noun.xpos().endsWith("S") || !children(noun, "conj").isEmpty();
        return switch (pronoun.form().toLowerCase(Locale.ROOT)) {
            case "it" -> !person && !many;
            case "they" -> many || !person;
            default -> person && !many;
        };
    }

    /** "its plan to attack", "the decision to withdraw": who plans or decides, is who does. */
    private List<Token> infinitiveOwner(Token noun, int depth) {
        List<Token> owners = possessors(noun);
        if (!owners.isEmpty()) {
            return owners;
        }
        // "Denmark to send …": a headline without its "is".
        if (noun.isRoot() && noun.is("PROPN")) {
            return List.of(noun);
        }
        boolean isObject = noun.relation().equals("obj") || noun.relation().equals("obl");
        return isObject ? head(noun).map(verb -> subjects(verb, depth + 1)).orElse(List.of()) : List.of();
    }

    private List<Token> controller(Token governor, int depth) {
        List<Token> objects = children(governor, "obj", "iobj");
        if (!objects.isEmpty() && !SUBJECT_CONTROL.contains(governor.lemma())) {
            return objects;
        }
        return isPassive(governor) ? patients(governor) : subjects(governor, depth + 1);
    }

    private List<Token> ownSubjects(Token predicate) {
        List<Token> subjects = new ArrayList<>();
        for (Token subject : children(predicate, "nsubj")) {
            subjects.add(antecedent(subject, predicate));
        }
        // The parser may hang the subject on the auxiliary: "the United States has yet to …".
        for (Token auxiliary : children(predicate, "aux", "cop")) {
            subjects.addAll(children(auxiliary, "nsubj"));
        }
        return subjects;
    }

    /** A relative pronoun's noun; any other token is itself. */
    private Token antecedent(Token argument, Token predicate) {
        boolean relative = RELATIVE_TAGS.contains(argument.xpos())
                || (argument.lemma().equals("that") && argument.upos().equals("PRON"));
        if (relative) {
            Token clause = predicate;
            while (clause.relation().equals("conj") || clause.relation().equals("xcomp")) {
                Optional<Token> up = head(clause);
                if (up.isEmpty()) {
                    break;
                }
                clause = up.get();
            }
            if (clause.relation().equals("acl")) {
                return head(clause).orElse(argument);
            }
        }
        return argument;
    }

    boolean isFinite(Token verb) {
        return switch (verb.xpos()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> hasChild(verb, t -> (t.relation().equals("aux") || t.relation().equals("cop"))
                    && Set.of("VBD", "VBZ", "VBP", "MD").contains(t.xpos()));
        };
    }

    /** The nouns that hang on a token by a preposition: "with" of "talks with Iran". */
    List<Token> oblique(Token token, String preposition) {
        List<Token> found = new ArrayList<>();
        for (Token child : children(token, "obl", "nmod", "advcl", "acl")) {
            Set<String> own = prepositions(child);
            boolean source = own.contains("according");
            if (own.contains(preposition) && (!source || preposition.equals("according"))) {
                found.add(child);
            }
        }
        return found;
    }

    /** A word and the nouns and adjectives below it, without any clause. */
    List<Token> nominalsUnder(Token top) {
        List<Token> found = new ArrayList<>(List.of(top));
        for (Token child : children(top, "obl", "nmod", "conj", "appos", "obj")) {
            if (!child.is("VERB", "AUX")) {
                found.addAll(nominalsUnder(child));
            }
        }
        return found;
    }

    /** The prepositions in front of a noun, multi-word ones word by word. */
    Set<String> prepositions(Token noun) {
        Set<String> lemmas = new LinkedHashSet<>();
        for (Token marker : children(noun, "case", "mark")) {
            lemmas.add(marker.form().toLowerCase(Locale.ROOT));
            for (Token part : children(marker, "fixed")) {
                lemmas.add(part.form().toLowerCase(Locale.ROOT));
            }
        }
        return lemmas;
    }

    /** Whose something is: "Xi's visit", "his visit". */
    List<Token> possessors(Token noun) {
        return children(noun, "nmod", "det").stream()
                .filter(t -> t.xpos().equals("PRP$")
                        || hasChild(t, c -> c.relation().equals("case") && c.xpos().equals("POS")))
                .toList();
    }

    /** Adjectives and nouns in front of a noun: "Israeli strikes", "Russia visit". */
    List<Token> modifiers(Token noun) {
        return children(noun, "amod", "compound", "nmod").stream()
                .filter(t -> t.index() < noun.index())
                .filter(t -> children(t, "case").isEmpty() && !t.xpos().equals("PRP$"))
                .toList();
    }

    /** A noun and those coordinated with it: "Li" and "Yevmenov" of "Li and Yevmenov". */
    List<Token> coordinated(Token noun) {
        List<Token> all = new ArrayList<>(List.of(noun));
        for (Token conjunct : children(noun, "conj")) {
            if (NOMINAL.contains(conjunct.upos())) {
                all.addAll(coordinated(conjunct));
            }
        }
        return all;
    }

    /** "to withdraw": a verb with the marker "to". */
    boolean isInfinitive(Token verb) {
        return hasChild(verb, t -> t.relation().equals("mark") && t.lemma().equals("to"));
    }

    /** Who, by a clause, must do something: "Chad" of "Chad must pay"; nobody where nothing obliges or something is done to them. */
    List<Token> obliged(Token clause) {
        boolean must = hasChild(clause, t -> t.relation().equals("aux") && t.form().equalsIgnoreCase("must"));
        boolean hasTo = clause.relation().equals("xcomp")
                && isInfinitive(clause)
                && head(clause).filter(h -> Set.of("have", "need").contains(h.lemma())).isPresent();
        return (must && !isPassive(clause)) || hasTo ? subjects(clause, 0) : List.of();
    }

    /** The clauses that complete a predicate. */
    List<Token> clauses(Token predicate) {
        List<Token> found = new ArrayList<>(children(predicate, "ccomp", "xcomp", "csubj"));
        if (predicate.is("NOUN", "PROPN")) {
            found.addAll(children(predicate, "acl"));
        }
        return found;
    }
}
