package org.dragoman.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a register out of the shipped one and a user's rows. Used once. */
final class Merger {

    private final Register shipped;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final List<Tenure> tenures;
    private final List<Tenure> own = new ArrayList<>();

    Merger(Register shipped) {
        this.shipped = shipped;
        shipped.states().forEach(state -> states.put(state.iso3(), state));
        shipped.organisations().forEach(organisation -> organisations.put(organisation.id(), organisation));
        shipped.offices().forEach(office -> offices.put(office.id(), office));
        tenures = new ArrayList<>(shipped.tenures());
    }

    Register with(Additions rows, GivenNames givenNames) {
        for (OwnRow row : rows.rows()) {
            switch (row.meaning()) {
                case OwnRow.Meaning.Holder holder -> add(row, holder);
                case OwnRow.Meaning.Body body -> add(row, body);
                case OwnRow.Meaning.NameOfState name -> add(row, name);
            }
        }
        tenures.addAll(own);
        return new Register(List.copyOf(states.values()), List.copyOf(organisations.values()), shipped.nouns(),
                List.copyOf(offices.values()), tenures, shipped.knownUntil(), givenNames, rows.digest());
    }

    private void add(OwnRow row, OwnRow.Meaning.NameOfState name) {
        states.computeIfPresent(name.iso3(), (iso3, state) -> new State(state.iso3(), state.iso2(), state.cow(),
                state.name(), together(state.names(), forms(row)), state.adjectives(), state.people(),
                state.capitals(), state.seats(), state.term()));
    }

    private void add(OwnRow row, OwnRow.Meaning.Body body) {
        Optional<Organisation> same = organisations.values().stream()
                .filter(one -> one.country().equals(body.country()) && goesBy(one, row.name()))
                .findFirst();
        if (row.replaces()) {
            List<String> keys = forms(row).stream().map(form -> Names.key(form.text())).toList();
            List.copyOf(organisations.values()).forEach(one -> withoutNames(one, keys));
        } else if (same.isPresent()) {
            Organisation one = same.get();
            organisations.put(one.id(), new Organisation(one.id(), one.name(), together(one.forms(), forms(row)),
                    one.kind(), one.country(), one.sectors(), one.term()));
            return;
        }
        String id = row.name();
        while (organisations.containsKey(id)) {
            id += " (" + body.country().orElse(row.place()) + ")";
        }
        organisations.put(id, new Organisation(id, Form.parse(row.name()).text(), forms(row), body.kind(),
                body.country(), body.sectors(), row.term()));
    }

    private static boolean goesBy(Organisation organisation, String name) {
        String key = Names.key(Form.parse(name).text());
        return organisation.forms().stream().anyMatch(form -> Names.key(form.text()).equals(key));
    }

    /** Takes names away from an organisation, and the organisation where its own name is one of them. */
    private void withoutNames(Organisation one, List<String> keys) {
        List<Form> left = one.forms().stream().filter(form -> !keys.contains(Names.key(form.text()))).toList();
        if (keys.contains(Names.key(one.name())) || left.isEmpty()) {
            organisations.remove(one.id());
        } else if (left.size() < one.forms().size()) {
            organisations.put(one.id(), new Organisation(one.id(), one.name(), left, one.kind(), one.country(),
                    one.sectors(), one.term()));
        }
    }

    private static List<Form> forms(OwnRow row) {
        return Stream.concat(Stream.of(row.name()), row.aliases().stream()).map(Form::parse).toList();
    }

    private static List<Form> together(List<Form> some, List<Form> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private void add(OwnRow row, OwnRow.Meaning.Holder holder) {
        offices.putIfAbsent(holder.office().id(), holder.office());
        Tenure tenure = new Tenure(holder.office(), row.name(), holder.family(), row.aliases(), row.term(),
                holder.sure(), holder.source());
        own.add(tenure);
        List<Tenure> kept = new ArrayList<>();
        for (Tenure other : tenures) {
            if (!other.office().id().equals(holder.office().id())) {
                kept.add(other);
            } else if (row.replaces() && (isOf(other, row.name()) || other.office().kind().isSole())) {
                kept.addAll(isOf(other, row.name()) ? List.of() : around(other, tenure));
            } else if (isEndedBy(other, tenure)) {
                kept.add(ended(other, tenure));
            } else {
                kept.add(other);
            }
        }
        tenures.clear();
        tenures.addAll(kept);
    }

    private static boolean isOf(Tenure tenure, String person) {
        return Names.key(tenure.person()).equals(Names.key(person));
    }

    /**
     * Whether a tenure that is not known to have ended has ended because somebody else took over since the register was
     * made.
     */
    private boolean isEndedBy(Tenure tenure, Tenure successor) {
        return tenure.office().kind().isSole()
                && tenure.term().until().isEmpty()
                && !isOf(tenure, successor.person())
                && successor.term().earliest().filter(shipped.knownUntil()::isBefore).isPresent()
                && tenure.term().earliest().filter(successor.term().earliest().orElseThrow()::isBefore).isEmpty();
    }

    private static Tenure ended(Tenure tenure, Tenure successor) {
        return withTerm(tenure, new Term(tenure.term().from(), successor.term().from()), successor);
    }

    /** What is left of a tenure before and after one that wins over it. */
    private static List<Tenure> around(Tenure tenure, Tenure winner) {
        if (!tenure.term().meets(winner.term().earliest(), winner.term().latest())) {
            return List.of(tenure);
        }
        List<Tenure> pieces = new ArrayList<>();
        LocalDate begins = tenure.term().earliest().orElse(LocalDate.MIN);
        LocalDate ends = tenure.term().latest().orElse(LocalDate.MAX);
        if (winner.term().earliest().filter(begins::isBefore).isPresent()) {
            pieces.add(withTerm(tenure, new Term(tenure.term().from(), winner.term().from()), winner));
        }
        if (winner.term().latest().filter(ends::isAfter).isPresent()) {
            pieces.add(withTerm(tenure, new Term(winner.term().until(), tenure.term().until()), winner));
        }
        return pieces;
    }

    private static Tenure withTerm(Tenure tenure, Term term, Tenure because) {
        return new Tenure(tenure.office(), tenure.person(), tenure.family(), tenure.aliases(), term, tenure.sure(),
                tenure.source() + "; cut for " + because.person() + ", " + because.source());
    }
}
