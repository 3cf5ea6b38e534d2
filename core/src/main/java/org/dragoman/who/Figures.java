package org.dragoman.who;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.register.Names;
import org.dragoman.register.OfficeKind;

/** The people whom a part of a page names, each with who they are. */
final class Figures {

    /** Offices of which every state has one. */
    private static final Set<OfficeKind> OF_STATE =
            EnumSet.range(OfficeKind.HEAD_OF_STATE, OfficeKind.NATIONAL_SECURITY_ADVISER);

    private final List<Figure> figures = new ArrayList<>();
    private final Map<Place, Figure> byPlace = new HashMap<>();
    private final Map<Figure, Resolution> resolutions = new HashMap<>();

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
        return figures;
    }

    /** Who else on the page has that name. */
    private Stream<String> namesakes(Figure figure) {
        return figures.stream()
                .filter(other -> other != figure && other.answersTo(figure.name()))
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
        Figure figure = figures.stream()
                .filter(one -> one.answersTo(name))
                .filter(one -> named.roles().allMatch(role -> one.admits(role, name)))
                .reduce((one, other) -> nearest(one, other, scene.sentence()))
                .orElseGet(() -> begin(name, scene.sentence()));
        figure.add(name);
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

    private Figure begin(String name, int sentence) {
        Figure figure = new Figure(name, sentence);
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
        resolutions.computeIfPresent(figure, (one, resolution) -> resolution.ofCountry(country, "of " + country + ", as is whose he is called"));
    }

    List<Figure> all() {
        return List.copyOf(figures);
    }

    Optional<Figure> ofActor(String id) {
        return figures.stream()
                .filter(figure -> resolution(figure).actor().id().equals(id))
                .findFirst();
    }
}
