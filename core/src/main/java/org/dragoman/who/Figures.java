package org.dragoman.who;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.register.Names;
import org.dragoman.register.OfficeKind;

/** The people whom a part of a page names, each with who they are. */
final class Figures {

    /** Offices of which every state has one. */
    private static final Set<OfficeKind> OF_STATE =
            EnumSet.range(OfficeKind.HEAD_OF_STATE, OfficeKind.NATIONAL_SECURITY_ADVISER);

    /** Of a name of more words not every choice of some of them is tried. */
    private static final int MANY_WORDS = 8;

    private final List<Figure> figures = new ArrayList<>();
    private final Map<Figure, Integer> numbers = new HashMap<>();
    private final Map<Place, Figure> byPlace = new HashMap<>();
    private final Map<Figure, Resolution> resolutions = new HashMap<>();
    /** By the words of their names, and by the actors that they are: a part may name thousands. */
    private final Map<String, Set<Figure>> byWord = new HashMap<>();
    private final Map<Set<String>, Set<Figure>> byWords = new HashMap<>();
    private final Map<String, NavigableSet<Figure>> byActor = new HashMap<>();
    private final Map<OfficeKind, List<Figure>> byOffice = new EnumMap<>(OfficeKind.class);
    private final Map<String, List<Figure>> byNoun = new HashMap<>();
    private final Map<String, List<Figure>> byTitle = new HashMap<>();

    private final String text;

    private Figures(String text) {
        this.text = text;
    }

    /** Where a name stands. */
    private record Place(int sentence, int token) {}

    /** Gathers everybody named in the scenes of one part, first by full names, then by single names and titles. */
    static Figures of(List<Scene> scenes, Identifier resolver, Setting setting) {
        Figures figures = new Figures(scenes.getFirst().words().text());
        for (Scene scene : scenes) {
            scene.named().stream()
                    .filter(named -> isFull(nameOf(scene, named)))
                    .forEach(named -> figures.place(scene, named));
        }
        for (Scene scene : scenes) {
            scene.named().stream()
                    .filter(named -> !isFull(nameOf(scene, named)))
                    .forEach(named -> figures.place(scene, named));
        }
        figures.figures.forEach(figure -> figures.resolutions.put(
                figure, inSetting(resolver.resolve(figure, setting.anchor(), setting.countries()), figure, setting)));
        figures.resolutions.replaceAll((figure, resolution) -> resolution.with(Stream.concat(
                        resolution.alternatives().stream(), figures.namesakes(figure))
                .toList()));
        figures.figures.forEach(figures::index);
        return figures;
    }

    /** Who else on the page has that name. */
    private Stream<String> namesakes(Figure figure) {
        return answering(figure.words()).stream()
                .filter(other -> other != figure)
                .map(other -> other.name() + other.mainRole().map(role -> ", " + role.span().of(text)).orElse("")
                        + ", whom the page names too");
    }

    /** An army chief without a country is that of the only one that the page names. */
    private static Resolution inSetting(Resolution resolution, Figure figure, Setting setting) {
        boolean ofState = figure.offices().stream().anyMatch(OF_STATE::contains);
        return resolution.country().isEmpty() && ofState && setting.countries().size() == 1
                ? resolution.ofCountry(setting.countries().iterator().next(), "the only country that the page names")
                : resolution;
    }

    static String nameOf(Scene scene, Named named) {
        return scene.words().textOf(named.name().first(), named.name().end());
    }

    private static boolean isFull(String name) {
        return Names.key(name).contains(" ");
    }

    private void place(Scene scene, Named named) {
        String name = nameOf(scene, named);
        Set<String> words = Figure.wordsOf(name);
        Figure figure = answering(words).stream()
                .filter(one -> named.roles().allMatch(role -> one.admits(role, name)))
                .reduce((one, other) -> nearest(one, other, scene.sentence()))
                .orElseGet(() -> begin(name, scene.sentence()));
        figure.add(name);
        figure.words().forEach(word -> byWord.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(figure));
        byWords.computeIfAbsent(figure.words(), w -> new LinkedHashSet<>()).add(figure);
        named.roles().forEach(figure::add);
        byPlace.put(new Place(scene.sentence(), named.name().first()), figure);
    }

    /** Of two who answer to a name, the one named last before it; else the one named first after it. */
    private static Figure nearest(Figure one, Figure other, int sentence) {
        if (other.sentence() <= sentence) {
            return one.sentence() <= sentence && one.sentence() > other.sentence() ? one : other;
        }
        return one;
    }

    /** Those who answer to a name of these words, in the order in which they were named first. */
    private List<Figure> answering(Set<String> words) {
        List<Set<Figure>> bearing = words.stream().map(word -> byWord.getOrDefault(word, Set.of())).toList();
        Set<Figure> answering = new LinkedHashSet<>();
        if (words.size() > MANY_WORDS) {
            bearing.forEach(answering::addAll);
        } else {
            bearing.stream().min(Comparator.comparingInt(Set::size)).ifPresent(answering::addAll);
            subsets(List.copyOf(words)).forEach(fewer -> answering.addAll(byWords.getOrDefault(fewer, Set.of())));
        }
        return answering.stream()
                .filter(figure -> figure.answersTo(words)).sorted(Comparator.comparingInt(this::number)).toList();
    }

    private static Stream<Set<String>> subsets(List<String> words) {
        return IntStream.range(1, 1 << words.size())
                .mapToObj(chosen -> IntStream.range(0, words.size())
                        .filter(i -> (chosen >> i & 1) == 1)
                        .mapToObj(words::get)
                        .collect(Collectors.toSet()));
    }

    private Figure begin(String name, int sentence) {
        Figure figure = new Figure(name, sentence);
        numbers.put(figure, figures.size());
        figures.add(figure);
        return figure;
    }

    Figure figure(Scene scene, Named named) {
        return Objects.requireNonNull(byPlace.get(new Place(scene.sentence(), named.name().first())), "a name that was never placed");
    }

    Resolution resolution(Figure figure) {
        return Objects.requireNonNull(resolutions.get(figure), "a figure that was never resolved");
    }

    /** Keeps the country that somebody's relation to another tells. */
    void learn(Figure figure, String country) {
        String before = resolution(figure).actor().id();
        resolutions.computeIfPresent(figure, (one, resolution) -> resolution.ofCountry(country, "of " + country + ", as is whose he is called"));
        ofId(before).remove(figure);
        ofId(resolution(figure).actor().id()).add(figure);
    }

    private void index(Figure figure) {
        Resolution resolution = resolution(figure);
        ofId(resolution.actor().id()).add(figure);
        resolution.offices().stream()
                .distinct()
                .forEach(office -> byOffice.computeIfAbsent(office, o -> new ArrayList<>()).add(figure));
    }

    private NavigableSet<Figure> ofId(String id) {
        return byActor.computeIfAbsent(id, i -> new TreeSet<>(Comparator.comparingInt(this::number)));
    }

    /** The figure's place in the order in which they were named first. */
    int number(Figure figure) {
        return Objects.requireNonNull(numbers.get(figure), "a figure that was never begun");
    }

    /** Those who hold an office of that kind on the page's day, in the order in which they were named first. */
    List<Figure> holding(OfficeKind office) {
        return Collections.unmodifiableList(byOffice.getOrDefault(office, List.of()));
    }

    /**
     * Those whom the page gives a title with these words, in the order in which they were named first.
     *
     * @param noun the words as their key
     */
    List<Figure> called(String noun) {
        return byNoun.computeIfAbsent(noun, n -> figures.stream().filter(figure -> figure.isCalled(n)).toList());
    }

    List<Figure> all() {
        return Collections.unmodifiableList(figures);
    }

    /**
     * Those who have a title with these words, given or known, in the order in which they were named first.
     *
     * @param noun the words as their key
     */
    List<Figure> titled(String noun) {
        return byTitle.computeIfAbsent(noun, n -> figures.stream()
                .filter(figure -> DescriptionResolver.isTitled(resolution(figure).actor(), n))
                .toList());
    }

    Optional<Figure> ofActor(String id) {
        return Optional.ofNullable(byActor.get(id)).filter(all -> !all.isEmpty()).map(NavigableSet::first);
    }
}
