package org.dragoman.when;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dragoman.register.OfficeKind;
import org.dragoman.register.Register;
import org.dragoman.register.Tenure;

/** The tenures of the register. */
final class RegisterTenures implements Tenures {

    private final Register register;

    RegisterTenures(Register register) {
        this.register = register;
    }

    @Override
    public List<Incumbency> held(String title, String person) {
        List<Tenure> tenures = register.tenuresOf(person);
        if (tenures.isEmpty()) {
            return List.of();
        }
        Optional<OfficeKind> kind = register.officeNamed(title);
        List<Incumbency> held = kind.map(named -> of(tenures, named::equals)).orElse(List.of());
        boolean head = held.isEmpty() && kind.filter(RegisterTenures::isHead).isPresent();
        return head ? of(tenures, RegisterTenures::isHead) : held;
    }

    private static List<Incumbency> of(List<Tenure> tenures, Predicate<OfficeKind> kind) {
        return tenures.stream()
                .filter(tenure -> kind.test(tenure.office().kind()))
                .map(RegisterTenures::incumbency)
                .toList();
    }

    /** A president heads the state here and the government there: who never was the one may be the other. */
    private static boolean isHead(OfficeKind kind) {
        return kind == OfficeKind.HEAD_OF_STATE
                || kind == OfficeKind.HEAD_OF_GOVERNMENT
                || kind == OfficeKind.DE_FACTO_LEADER;
    }

    private static Incumbency incumbency(Tenure tenure) {
        return new Incumbency(
                tenure.office().title(),
                tenure.person(),
                tenure.term().earliest(),
                tenure.term().latest(),
                tenure.sure());
    }
}
