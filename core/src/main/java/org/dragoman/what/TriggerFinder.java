package org.dragoman.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.language.Token;
import org.dragoman.what.Trigger.Function;
import org.dragoman.what.Trigger.PartOfSpeech;
import org.dragoman.what.Trigger.Role;

/** Finds the codebook's triggers in one sentence, and the words that fill their roles. */
final class TriggerFinder {

    /** Verbs of which an event noun can be the subject without anybody being said to act. */
    private static final Set<String> HAPPENING = Set.of(
            "occur", "happen", "take", "begin", "start", "continue", "resume", "end", "erupt", "break", "come", "follow");

    /** Words that change the verb they stand with only as its particles: "gave in to them" is no "gave help in May". */
    private static final Set<String> PARTICLES = Set.of("in", "out", "up", "down", "off", "away", "back", "over");

    private static final Set<String> MEASURES = Set.of(
            "day", "week", "month", "hour", "year", "fortnight", "series", "round", "string", "wave", "spate", "number", "couple",
            "set", "flurry", "barrage", "hundred", "dozen", "score", "form", "kind", "spell", "weekend");

    /** Prepositions that may stand far from their verb. */
    private static final Set<String> FAR = Set.of("to", "against", "from");

    private static final Set<String> CURRENCIES = Set.of("$", "€", "£", "¥", "US$", "C$", "A$", "usd", "USD", "EUR");

    /** In a codebook's list of objects: anybody, named or not. */
    private static final String PERSON = "<person>";

    private final Codebook codebook;
    private final Syntax syntax;
    private final ParticipantFinder participants;

    TriggerFinder(Codebook codebook, Syntax syntax, ParticipantFinder participants) {
        this.codebook = codebook;
        this.syntax = syntax;
        this.participants = participants;
    }

    /** At most one match a word, in the order of the text. */
    List<Match> find() {
        List<Match> matches = new ArrayList<>();
        Set<Integer> used = new LinkedHashSet<>();
        for (Token token : syntax.sentence().tokens()) {
            best(token).ifPresent(matches::add);
        }
        // "launch an attack": a word of a longer trigger, or the light verb of one that is left, is no trigger of its own.
        for (Match match : matches) {
            match.words().stream().filter(w -> w.index() != match.token().index()).forEach(w -> used.add(w.index()));
        }
        matches.removeIf(m -> used.contains(m.token().index()));
        matches.forEach(m -> m.light().ifPresent(v -> used.add(v.index())));
        return matches.stream().filter(m -> !used.contains(m.token().index())).toList();
    }

    private Optional<Match> best(Token token) {
        return entries(token).stream()
                .filter(trigger -> fits(trigger.part(), token))
                .flatMap(trigger -> match(trigger, token).stream())
                .max(Comparator.comparingInt((Match m) -> m.trigger().specificity())
                        .thenComparingInt(m -> m.participants().size()));
    }

    /** The entries of a word's lemma, or of another lemma that its form could have, where the codebook does not know it. */
    private List<Trigger> entries(Token token) {
        List<Trigger> known = codebook.triggers(token.lemma());
        String lemma = token.lemma();
        if (!known.isEmpty() || !token.is("VERB") || lemma.length() < 4) {
            return known;
        }
        String shorter = lemma.substring(0, lemma.length() - 1);
        boolean doubled = lemma.charAt(lemma.length() - 1) == lemma.charAt(lemma.length() - 2);
        return doubled || lemma.endsWith("e") ? codebook.triggers(shorter) : codebook.triggers(lemma + "e");
    }

    private boolean fits(PartOfSpeech part, Token token) {
        return switch (part) {
            case VERB -> token.is("VERB") && !Set.of("amod", "compound", "case").contains(token.relation());
            case NOUN -> token.is("NOUN", "PROPN") || (token.xpos().equals("VBG") && !syntax.isFinite(token));
            case ADJECTIVE -> !token.relation().equals("amod")
                    && (token.is("ADJ") || (token.is("VERB") && syntax.isPassive(token)));
        };
    }

    private Optional<Match> match(Trigger trigger, Token token) {
        List<Token> words = new ArrayList<>(List.of(token));
        for (String word : trigger.words().subList(1, trigger.words().size())) {
            Optional<Token> found = wordUnder(token, word);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            words.add(found.get());
        }
        Optional<Token> light = trigger.part() == PartOfSpeech.NOUN ? lightVerb(trigger, token) : Optional.empty();
        if (trigger.needsLight() && light.isEmpty()) {
            return Optional.empty();
        }
        Map<Role, List<Token>> arguments = arguments(trigger, words, light);
        if (!constraintsHold(trigger, token, arguments)) {
            return Optional.empty();
        }
        Map<Role, List<Participant>> who = resolve(arguments);
        boolean filled = trigger.needs().stream().allMatch(role -> switch (role) {
            case ACTOR, RECIPIENT -> who.containsKey(role);
            case CONTENT, PLACE -> arguments.containsKey(role);
        });
        if (!filled) {
            return Optional.empty();
        }
        words.sort(Comparator.comparingInt(Token::index));
        Token predicate = light.or(() -> happening(trigger, token)).orElse(token);
        return Optional.of(new Match(trigger, token, words, predicate, arguments, who));
    }

    /**
     * A word of a longer trigger: a direct dependent, the preposition of one, or the participle's noun. "On 2 November he called
     * …" holds no "call on": particles and prepositions stand behind, and not before a time.
     */
    private Optional<Token> wordUnder(Token token, String lemma) {
        for (Token child : syntax.children(token)) {
            boolean particle = child.is("ADP", "ADV", "PART");
            if (child.lemma().equalsIgnoreCase(lemma) && (!particle || child.index() > token.index())) {
                return Optional.of(child);
            }
        }
        for (Token child : PARTICLES.contains(lemma) ? List.<Token>of() : syntax.children(token)) {
            for (Token marker : syntax.children(child, "case", "mark")) {
                boolean behind = marker.index() > token.index() && !child.kind().equals("time");
                if (behind && marker.lemma().equalsIgnoreCase(lemma)) {
                    return Optional.of(marker);
                }
            }
        }
        if (syntax.isPassive(token)) {
            return syntax.patients(token).stream()
                    .filter(noun -> noun.lemma().equalsIgnoreCase(lemma))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** The light verb that a noun completes: "held talks", "talks were held", "talks held between", "engage in talks". */
    private Optional<Token> lightVerb(Trigger trigger, Token noun) {
        for (Token participle : syntax.children(noun, "acl")) {
            if (trigger.light().contains(participle.lemma()) && syntax.isPassive(participle)) {
                return Optional.of(participle);
            }
        }
        Token first = noun;
        while (first.relation().equals("conj")) {
            Optional<Token> up = syntax.head(first);
            if (up.isEmpty() || !up.get().is("NOUN", "PROPN")) {
                break;
            }
            first = up.get();
        }
        // "wound up two weeks of manoeuvres", "launched a wave of attacks": a measure stands between.
        if (first.relation().equals("nmod") && syntax.prepositions(first).contains("of")) {
            first = syntax.head(first).filter(measure -> MEASURES.contains(measure.lemma())).orElse(first);
        }
        String relation = first.relation();
        return syntax.head(first)
                .filter(verb -> trigger.light().contains(verb.lemma()) && verb.is("VERB", "AUX"))
                .filter(verb -> relation.equals("obj")
                        || relation.equals("obl")
                        || (relation.equals("nsubj") && syntax.isPassive(verb)));
    }

    /** "talks took place", "the mutiny occurred": the verb that says that it happened. */
    private Optional<Token> happening(Trigger trigger, Token noun) {
        if (trigger.part() != PartOfSpeech.NOUN || !noun.relation().equals("nsubj")) {
            return Optional.empty();
        }
        return syntax.head(noun).filter(verb -> HAPPENING.contains(verb.lemma()));
    }

    private Map<Role, List<Token>> arguments(Trigger trigger, List<Token> words, Optional<Token> light) {
        Map<Role, Set<Token>> found = new EnumMap<>(Role.class);
        trigger.roles().forEach((function, role) -> found.computeIfAbsent(role, r -> new LinkedHashSet<>())
                .addAll(fillers(function, words, light)));
        Map<Role, List<Token>> arguments = new EnumMap<>(Role.class);
        found.forEach((role, tokens) -> {
            if (!tokens.isEmpty()) {
                arguments.put(
                        role,
                        tokens.stream().sorted(Comparator.comparingInt(Token::index)).toList());
            }
        });
        return arguments;
    }

    private List<Token> fillers(Function function, List<Token> words, Optional<Token> light) {
        Token token = words.getFirst();
        boolean nominal = token.is("NOUN", "PROPN");
        if (function.isPreposition()) {
            List<Token> fillers = new ArrayList<>(syntax.oblique(token, function.name()));
            light.ifPresent(verb -> fillers.addAll(syntax.oblique(verb, function.name())));
            // "tightened the blockade of Mali": what hangs on the trigger's noun hangs on the trigger, before all else.
            List<Token> ofNoun = words.stream()
                    .skip(1)
                    .filter(word -> word.is("NOUN"))
                    .flatMap(word -> syntax.oblique(word, function.name()).stream())
                    .toList();
            fillers.addAll(ofNoun);
            return fillers.isEmpty() && !nominal ? behindObject(token, function.name()) : fillers;
        }
        if (function.equals(Function.SUBJECT)) {
            return nominal ? light.map(syntax::agents).orElse(List.of()) : syntax.agents(token);
        }
        if (function.equals(Function.OBJECT)) {
            return nominal ? List.of() : syntax.patients(token);
        }
        if (function.equals(Function.INDIRECT)) {
            return syntax.children(light.orElse(token), "iobj");
        }
        if (function.equals(Function.POSSESSIVE)) {
            return syntax.possessors(token);
        }
        if (function.equals(Function.MODIFIER)) {
            return syntax.modifiers(token);
        }
        if (function.equals(Function.INFINITIVE)) {
            return syntax.clauses(token).stream().filter(syntax::isInfinitive).toList();
        }
        if (function.equals(Function.OBLIGED)) {
            return syntax.clauses(token).stream().flatMap(clause -> syntax.obliged(clause).stream()).toList();
        }
        List<Token> clauses = new ArrayList<>(syntax.clauses(token));
        if (token.is("ADJ")) {
            clauses.addAll(syntax.children(token, "advcl"));
        }
        return clauses;
    }

    /** "sent tonnes of food to Sudan": the parser may hang "to Sudan" on the food. */
    private List<Token> behindObject(Token verb, String preposition) {
        if (preposition.equals("of") || preposition.equals("by")) {
            return List.of();
        }
        List<Token> found = new ArrayList<>();
        List<Token> open = new ArrayList<>(syntax.patients(verb));
        while (!open.isEmpty()) {
            Token noun = open.removeFirst();
            List<Token> parts = syntax.oblique(noun, "of");
            // "demanded the withdrawal of troops from Mali": who is to leave is asked, not Mali.
            if (preposition.equals("from") && parts.stream().anyMatch(part -> !participants.at(part).isEmpty())) {
                return List.of();
            }
            found.addAll(syntax.oblique(noun, preposition));
            open.addAll(parts);
        }
        return found.isEmpty() && FAR.contains(preposition) ? behindCircumstance(verb, preposition) : found;
    }

    /** "shipped generators free of charge to Ukraine": or on any noun between, if it names somebody. */
    private List<Token> behindCircumstance(Token verb, String preposition) {
        return syntax.children(verb, "obl", "xcomp", "advmod", "obj").stream()
                .filter(t -> t.index() > verb.index() && !t.is("VERB"))
                .flatMap(t -> syntax.nominalsUnder(t).stream())
                .filter(t -> syntax.prepositions(t).contains(preposition))
                .filter(t -> !participants.at(t).isEmpty())
                .toList();
    }

    private boolean constraintsHold(Trigger trigger, Token token, Map<Role, List<Token>> arguments) {
        if (!trigger.object().isEmpty() || !trigger.notObject().isEmpty()) {
            List<Token> objects = syntax.patients(token).stream()
                    .flatMap(o -> syntax.coordinated(o).stream())
                    .flatMap(o -> Stream.concat(Stream.of(o), syntax.oblique(o, "of").stream()))
                    .toList();
            boolean wanted = trigger.object().isEmpty()
                    || objects.stream().anyMatch(o -> trigger.object().stream().anyMatch(word -> isWord(o, word))
                            || (trigger.object().contains(PERSON) && o.kind().equals("person")));
            if (!wanted || objects.stream().anyMatch(o -> trigger.notObject().contains(o.lemma()))) {
                return false;
            }
        }
        List<Token> content = arguments.getOrDefault(Role.CONTENT, List.of()).stream()
                .flatMap(c -> syntax.subtree(c).stream())
                .toList();
        if (!trigger.content().isEmpty() && !anyLemma(content, trigger.content())) {
            return false;
        }
        if (!trigger.notContent().isEmpty() && anyLemma(content, trigger.notContent())) {
            return false;
        }
        Token clause = token.is("NOUN", "PROPN") ? syntax.head(token).orElse(token) : token;
        return trigger.with().isEmpty() || anyLemma(syntax.subtree(clause), trigger.with());
    }

    private static boolean anyLemma(List<Token> tokens, Set<String> lemmas) {
        return tokens.stream()
                .anyMatch(t -> lemmas.contains(t.lemma().toLowerCase(Locale.ROOT))
                        || lemmas.contains(t.form().toLowerCase(Locale.ROOT)));
    }

    /** Whether a word is the one of a list: by its lemma, by its form ("arms" is no "arm"), or as a sign of money. */
    private static boolean isWord(Token token, String word) {
        return word.equals(token.lemma().toLowerCase(Locale.ROOT))
                || word.equals(token.form().toLowerCase(Locale.ROOT))
                || (word.equals("money") && CURRENCIES.contains(token.lemma()));
    }

    /** Whom an argument speaks of; of a pronoun that nothing else resolves, who says the clause: "NATO said it would …". */
    private List<Participant> whoIs(Token argument) {
        List<Participant> found = participants.at(argument);
        boolean open = found.isEmpty() && argument.is("PRON") && argument.relation().equals("nsubj");
        return open ? syntax.speakersOf(argument).stream().flatMap(s -> participants.at(s).stream()).toList() : found;
    }

    private Map<Role, List<Participant>> resolve(Map<Role, List<Token>> arguments) {
        Map<Role, List<Participant>> resolved = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.ACTOR, Role.RECIPIENT)) {
            Map<String, Participant> byActor = new LinkedHashMap<>();
            for (Token argument : arguments.getOrDefault(role, List.of())) {
                for (Participant participant : whoIs(argument)) {
                    if (role == Role.ACTOR && participant.actor().id().startsWith(ParticipantFinder.PLACE)) {
                        continue;
                    }
                    byActor.putIfAbsent(participant.actor().id(), participant);
                }
            }
            if (!byActor.isEmpty()) {
                resolved.put(role, List.copyOf(byActor.values()));
            }
        }
        return resolved;
    }
}
