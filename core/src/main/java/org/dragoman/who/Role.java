package org.dragoman.who;

import java.util.List;
import java.util.Optional;
import org.dragoman.page.Span;
import org.dragoman.register.Known;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Organisation;
import org.dragoman.register.Sector;

/**
 * What a phrase says that somebody is.
 *
 * @param title the phrase without articles and states: {@code "head of the navy admiral"}; empty where it is a state alone
 * @param bare the title without the names of organisations and places
 * @param nouns the titles and agent nouns in it, in order
 * @param office the office it names, whether or not it is still held
 * @param countries ISO 3166-1 alpha-3 of the states in it, several where they are coordinated ("US and British forces")
 * @param organisation the organisation in it
 * @param sectors the sectors it gives, the leading one first
 * @param standing whether it is held on the day
 * @param span where it stands in the page's text
 */
record Role(
        String title,
        String bare,
        List<Known.OfNoun> nouns,
        Optional<OfficeKind> office,
        List<String> countries,
        Optional<Organisation> organisation,
        List<Sector> sectors,
        Standing standing,
        Span span) {

    Role {
        nouns = List.copyOf(nouns);
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
    }

    /** The country, where there is one alone; that of the organisation where no state is named. */
    Optional<String> country() {
        if (countries.size() == 1) {
            return Optional.of(countries.getFirst());
        }
        return countries.isEmpty() ? organisation.flatMap(Organisation::country) : Optional.empty();
    }

    boolean isPlural() {
        return nouns.stream().anyMatch(Known.OfNoun::plural);
    }

    Role withSectors(List<Sector> others) {
        return new Role(title, bare, nouns, office, countries, organisation, others, standing, span);
    }

    Role withCountries(List<String> others) {
        return new Role(title, bare, nouns, office, others, organisation, sectors, standing, span);
    }
}
