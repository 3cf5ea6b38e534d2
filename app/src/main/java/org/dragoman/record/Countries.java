package org.dragoman.record;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Countries as a person types and reads them. */
public final class Countries {

    /** PLOVER's codes for actors that are of no one country. */
    private static final Set<String> NO_COUNTRIES = Set.of("IGO", "NGO", "MNC");

    private Countries() {}

    /** The ISO 3166-1 alpha-3 code of {@code "chn"}, {@code "CN"} or {@code "China"}. */
    public static Optional<String> codeOf(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (NO_COUNTRIES.contains(upper) || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(upper)) {
            return Optional.of(upper);
        }
        for (String alpha2 : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(alpha2).build();
            if (alpha2.equals(upper) || country.getDisplayCountry(Locale.ENGLISH).equalsIgnoreCase(text.strip())) {
                return Optional.of(country.getISO3Country());
            }
        }
        return Optional.empty();
    }

    /** The English name of a country by its ISO 3166-1 alpha-3 code; the code itself where it is of no country. */
    public static String nameOf(String code) {
        for (String alpha2 : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(alpha2).build();
            if (country.getISO3Country().equals(code)) {
                return country.getDisplayCountry(Locale.ENGLISH);
            }
        }
        return code;
    }
}
