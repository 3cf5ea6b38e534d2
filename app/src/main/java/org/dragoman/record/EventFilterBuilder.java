package org.dragoman.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.register.Sector;
import org.dragoman.what.Status;

/** Makes an {@link EventFilter}, condition by condition; what each means stands there. Not safe for use by several threads. */
public final class EventFilterBuilder {

    private List<String> actors;
    private List<String> countries;
    private List<String> types;
    private List<String> modes;
    private List<Status> statuses;
    private Optional<LocalDate> from;
    private Optional<LocalDate> until;
    private List<String> places;
    private List<String> pages;
    private List<Sector> sectors;
    private List<String> sites;
    private List<String> words;
    private double leastConfidence;
    private double mostConfidence;
    private List<Pairing> pairings;
    private Optional<Selection> text;
    private List<Reviewed> reviews;

    EventFilterBuilder(EventFilter filter) {
        this.actors = filter.actors();
        this.countries = filter.countries();
        this.types = filter.types();
        this.modes = filter.modes();
        this.statuses = filter.statuses();
        this.from = filter.from();
        this.until = filter.until();
        this.places = filter.places();
        this.pages = filter.pages();
        this.sectors = filter.sectors();
        this.sites = filter.sites();
        this.words = filter.words();
        this.leastConfidence = filter.leastConfidence();
        this.mostConfidence = filter.mostConfidence();
        this.pairings = filter.pairings();
        this.text = filter.text();
        this.reviews = filter.reviews();
    }

    public EventFilterBuilder actors(List<String> value) {
        this.actors = value;
        return this;
    }

    public EventFilterBuilder countries(List<String> value) {
        this.countries = value;
        return this;
    }

    public EventFilterBuilder types(List<String> value) {
        this.types = value;
        return this;
    }

    public EventFilterBuilder modes(List<String> value) {
        this.modes = value;
        return this;
    }

    public EventFilterBuilder statuses(List<Status> value) {
        this.statuses = value;
        return this;
    }

    public EventFilterBuilder from(Optional<LocalDate> value) {
        this.from = value;
        return this;
    }

    public EventFilterBuilder until(Optional<LocalDate> value) {
        this.until = value;
        return this;
    }

    public EventFilterBuilder places(List<String> value) {
        this.places = value;
        return this;
    }

    public EventFilterBuilder pages(List<String> value) {
        this.pages = value;
        return this;
    }

    public EventFilterBuilder sectors(List<Sector> value) {
        this.sectors = value;
        return this;
    }

    public EventFilterBuilder sites(List<String> value) {
        this.sites = value;
        return this;
    }

    public EventFilterBuilder words(List<String> value) {
        this.words = value;
        return this;
    }

    public EventFilterBuilder leastConfidence(double value) {
        this.leastConfidence = value;
        return this;
    }

    public EventFilterBuilder mostConfidence(double value) {
        this.mostConfidence = value;
        return this;
    }

    public EventFilterBuilder pairings(List<Pairing> value) {
        this.pairings = value;
        return this;
    }

    public EventFilterBuilder text(Optional<Selection> value) {
        this.text = value;
        return this;
    }

    public EventFilterBuilder reviews(List<Reviewed> value) {
        this.reviews = value;
        return this;
    }

    /**
     * The filter.
     *
     * @throws IllegalArgumentException if a confidence is not from 0 to 1
     */
    public EventFilter build() {
        return new EventFilter(actors, countries, types, modes, statuses, from, until,
                places, pages, sectors, sites, words, leastConfidence, mostConfidence, pairings, text,
                reviews);
    }
}
