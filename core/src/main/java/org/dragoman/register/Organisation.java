package org.dragoman.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A body with a name of its own: an alliance, a ministry, a parliament, an armed group, a newspaper.
 *
 * @param id a short readable name, unique among organisations
 * @param name its usual English name
 * @param forms every name it goes by, the usual one first
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 of the state that it belongs to or mostly acts in; {@code IGO}, {@code NGO},
 *     {@code MNC}; nothing where none of these fits
 * @param sectors its sectors, the leading one first
 * @param term when it existed
 */
public record Organisation(
        String id,
        String name,
        List<Form> forms,
        Kind kind,
        Optional<String> country,
        List<Sector> sectors,
        Term term) {

    public Organisation {
        forms = List.copyOf(forms);
        sectors = List.copyOf(sectors);
    }

    /** What an organisation is. */
    public enum Kind {
        /** An organisation or a standing group of states. */
        IGO,
        NGO,
        COMPANY,
        ARMED_GROUP,
        PARTY,
        MEDIA,
        MINISTRY,
        /** An intelligence or security service. */
        SERVICE,
        PARLIAMENT,
        AGENCY,
        COURT,
        POLICE,
        MILITARY,
        /** Who rules a territory that few states recognise. */
        AUTHORITY,
        RELIGIOUS,
        UNION,
        CRIMINAL;

        /** How the data files spell it: {@code "armed-group"}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
