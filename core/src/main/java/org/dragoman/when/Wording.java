package org.dragoman.when;

import java.util.Optional;
import org.dragoman.when.Expression.Beside;
import org.dragoman.when.Expression.Between;
import org.dragoman.when.Expression.CalendarDay;
import org.dragoman.when.Expression.Edge;
import org.dragoman.when.Expression.Feast;
import org.dragoman.when.Expression.Fixed;
import org.dragoman.when.Expression.Half;
import org.dragoman.when.Expression.Length;
import org.dragoman.when.Expression.NamedMonth;
import org.dragoman.when.Expression.NamedSeason;
import org.dragoman.when.Expression.Often;
import org.dragoman.when.Expression.OneOf;
import org.dragoman.when.Expression.Portion;
import org.dragoman.when.Expression.Reach;
import org.dragoman.when.Expression.Shift;
import org.dragoman.when.Expression.Unitary;
import org.dragoman.when.Expression.Untold;
import org.dragoman.when.Expression.Vague;
import org.dragoman.when.Expression.Weekday;
import org.dragoman.when.Expression.Weekend;
import org.dragoman.when.Expression.Which;
import org.dragoman.when.Expression.YearChoice;
import org.dragoman.when.Expression.YearPart;

/** Says in words how an expression was resolved: the basis that a reader sees. */
final class Wording {

    private Wording() {}

    /** From where it was told: "the publication day, 2023-07-03". */
    static String base(DateRange base, boolean byText) {
        String what = byText ? "the time that the text spoke of before, " : "the publication day, ";
        return base.asDay().map(day -> what + day).orElseGet(() -> what + interval(base));
    }

    /** An interval in words: "between 2023-03-12 and 2023-10-24". */
    static String interval(DateRange range) {
        if (range.isUnknown()) {
            return "which is not known";
        }
        if (range.earliest().isEmpty() || range.latest().isEmpty()) {
            return range.earliest().map(day -> "not before " + day).orElseGet(() -> "not after "
                    + range.latest().orElseThrow());
        }
        return "between " + range.earliest().get() + " and " + range.latest().get();
    }

    /** Why an expression has no date. */
    static String undatable(Expression expression) {
        return switch (expression) {
            case Length length -> "is a length of time, not a date";
            case Often often -> "says how often, not when";
            case Untold untold -> "can't be dated: " + untold.reason();
            case Feast feast when feast.holiday() instanceof Holiday.Unknown unknown ->
                "can't be dated: " + unknown.reason();
            default -> "can't be dated";
        };
    }

    /** What an expression is, seen from a base. */
    static String of(Expression expression, Tense tense, String base) {
        return switch (expression) {
            case Fixed fixed -> "written out";
            case OneOf one -> "written out";
            case CalendarDay day -> year(day.year(), tense, base, "such day");
            case NamedMonth month -> year(month.year(), tense, base, "such month");
            case NamedSeason season ->
                year(season.year(), tense, base, season.season().label() + ", by northern seasons,");
            case Feast feast -> year(feast.year(), tense, base, "such day");
            case YearPart part -> year(part.year(), tense, base, "such part of a year");
            case Weekday weekday -> weekday(weekday, tense, base);
            case Weekend weekend -> which(weekend.which(), tense, base, "weekend");
            case Unitary unitary -> unitary(unitary, base);
            case Shift shift -> shift.unit().label() + "s counted " + way(shift.direction()) + " from " + base;
            case Reach reach -> "the time reaching " + way(reach.direction()) + " from " + base + ", by "
                    + number(reach.amount().most()) + " " + reach.unit().label() + "s at most";
            case Vague vague -> vague(vague, base);
            case Portion portion -> "a part of " + of(portion.whole(), tense, base);
            case Edge edge -> (edge.direction() < 0 ? "the start of " : "the end of ") + of(edge.whole(), tense, base);
            case Half half -> "the part " + (half.direction() < 0 ? "up to" : "from") + " the day of writing of "
                    + of(half.whole(), tense, base);
            case Between between -> "the time from " + of(between.from(), tense, base) + " to "
                    + of(between.to(), tense, base);
            case Beside beside -> "the time " + (beside.direction() < 0 ? "before " : "after ")
                    + of(beside.time(), tense, base);
            case Length length -> undatable(length);
            case Often often -> undatable(often);
            case Untold untold -> undatable(untold);
        };
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String way(int direction) {
        return direction < 0 ? "back" : "on";
    }

    private static String vague(Vague vague, String base) {
        Optional<String> from = vague.from().map(days -> days == 0 ? "from" : "from " + -days + " days before");
        Optional<String> to = vague.to().map(days -> days == 0 ? "up to" : "up to " + days + " days after");
        return "some time " + String.join(" and ", from.stream().toList())
                + (from.isPresent() && to.isPresent() ? " " : "") + String.join("", to.stream().toList()) + " " + base;
    }

    private static String year(YearChoice choice, Tense tense, String base, String what) {
        if (choice.stated().isPresent()) {
            return "written out";
        }
        return choice.offset()
                .map(offset -> switch (offset) {
                    case -1 -> "in the year before that of " + base;
                    case 0 -> "in the year of " + base;
                    case 1 -> "in the year after that of " + base;
                    default -> offset + " years from that of " + base;
                })
                .orElseGet(() -> which(choice.which(), tense, base, what));
    }

    private static String which(Which which, Tense tense, String base, String what) {
        return switch (which) {
            case LAST -> "the last " + what + " before " + base;
            case NEXT -> "the next " + what + " after " + base;
            case THIS -> "the nearest " + what + " to " + base;
            case ANY -> switch (tense) {
                case PAST -> "the last " + what + " up to " + base;
                case FUTURE -> "the next " + what + " from " + base;
                case PRESENT, UNKNOWN -> "the nearest " + what + " to " + base;
            };
        };
    }

    private static String weekday(Weekday weekday, Tense tense, String base) {
        String name = Resolver.name(weekday.day());
        if (weekday.week().isPresent()) {
            return "the " + name + " of the week "
                    + switch (weekday.week().get()) {
                        case -1 -> "before that of ";
                        case 1 -> "after that of ";
                        default -> "of ";
                    }
                    + base;
        }
        boolean unknown = tense == Tense.UNKNOWN && (weekday.which() == Which.ANY || weekday.which() == Which.THIS);
        Tense seen = tense == Tense.PRESENT ? Tense.PAST : tense;
        return unknown
                ? "the last or the next " + name + " seen from " + base
                : which(weekday.which() == Which.THIS ? Which.ANY : weekday.which(), seen, base, name);
    }

    private static String unitary(Unitary unitary, String base) {
        String unit = unitary.unit().label();
        return switch (unitary.offset()) {
            case -1 -> "the " + unit + " before that of " + base;
            case 0 -> "the " + unit + " of " + base;
            case 1 -> "the " + unit + " after that of " + base;
            default -> Math.abs(unitary.offset()) + " " + unit + "s " + (unitary.offset() < 0 ? "before " : "after ")
                    + base;
        };
    }
}
