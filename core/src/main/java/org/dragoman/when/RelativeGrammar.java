package org.dragoman.when;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.when.Expression.Base;
import org.dragoman.when.Expression.Feast;
import org.dragoman.when.Expression.Length;
import org.dragoman.when.Expression.NamedMonth;
import org.dragoman.when.Expression.NamedSeason;
import org.dragoman.when.Expression.Often;
import org.dragoman.when.Expression.Reach;
import org.dragoman.when.Expression.Shift;
import org.dragoman.when.Expression.Unitary;
import org.dragoman.when.Expression.Untold;
import org.dragoman.when.Expression.Vague;
import org.dragoman.when.Expression.Weekday;
import org.dragoman.when.Expression.Weekend;
import org.dragoman.when.Expression.Which;
import org.dragoman.when.Expression.YearChoice;

/** The part of the grammar that reads times told from another time, lengths, and how often. Immutable. */
final class RelativeGrammar {

    private final Words words;
    private final Vocabulary vocabulary;
    private final DateGrammar dates;

    RelativeGrammar(Words words, DateGrammar dates) {
        this.words = words;
        this.vocabulary = words.vocabulary();
        this.dates = dates;
    }

    /** The longest relative expression that starts at a piece. */
    Optional<Match<Expression>> at(Line line, int i) {
        Optional<Match<Expression>> best = deictic(line, i);
        best = Match.longer(best, weekday(line, i));
        best = Match.longer(best, which(line, i));
        best = Match.longer(best, told(line, i));
        best = Match.longer(best, counted(line, i));
        best = Match.longer(best, often(line, i));
        return Match.longer(best, vague(line, i));
    }

    private Optional<Match<Expression>> deictic(Line line, int i) {
        if (line.words(i, Math.min(i + 4, line.size())).equals("the day before yesterday")) {
            return Match.of(new Unitary(Unit.DAY, -2, Base.ANCHOR), i + 4);
        }
        if (line.words(i, Math.min(i + 4, line.size())).equals("the day after tomorrow")) {
            return Match.of(new Unitary(Unit.DAY, 2, Base.ANCHOR), i + 4);
        }
        return vocabulary
                .number("deictic", line.word(i))
                .map(offset -> new Match<>(new Unitary(Unit.DAY, offset, Base.ANCHOR), skipDayPart(line, i + 1)));
    }

    private int skipDayPart(Line line, int i) {
        int at = line.is(i, "late", "early", "mid") ? i + 1 : i;
        at = line.isJoint(at) ? at + 1 : at;
        return vocabulary.has("daypart", line.word(at)) ? at + 1 : i;
    }

    /** "Sunday", "Thursday morning", "Monday last week", "Monday of next week"; "Sundays" is how often. */
    private Optional<Match<Expression>> weekday(Line line, int i) {
        if (line.word(i).endsWith("days") && vocabulary.has("weekday", singular(line.word(i)))) {
            return Match.of(new Often(), i + 1);
        }
        if (line.is(i, "weekend")) {
            return Match.of(new Weekend(Which.ANY), i + 1);
        }
        return words.weekday(line, i).map(day -> {
            int end = skipDayPart(line, day.end());
            int at = line.is(end, "of") ? end + 1 : end;
            Optional<Integer> week = line.is(at + 1, "week") ? weekOffset(line.word(at)) : Optional.empty();
            return new Match<>(new Weekday(day.value(), Which.ANY, week), week.isPresent() ? at + 2 : end);
        });
    }

    private static String singular(String plural) {
        return plural.substring(0, plural.length() - 1);
    }

    private static Optional<Integer> weekOffset(String word) {
        return switch (word) {
            case "last" -> Optional.of(-1);
            case "this" -> Optional.of(0);
            case "next" -> Optional.of(1);
            default -> Optional.empty();
        };
    }

    /** "last year", "the past two weeks", "next Monday", "this coming Friday", "recent days". */
    private Optional<Match<Expression>> which(Line line, int i) {
        boolean the = line.is(i, "the", "these", "those");
        int at = the ? i + 1 : i;
        at = line.is(at, "this") && line.is(at + 1, "past", "coming") ? at + 1 : at;
        if (line.is(at, "recent")) {
            return recent(line, at + 1);
        }
        Optional<Which> which = vocabulary.meaning("which", line.word(at)).map(RelativeGrammar::which);
        if (which.isEmpty()) {
            return Optional.empty();
        }
        boolean past = line.is(at, "past") || (line.is(at - 1, "this") && at > i);
        int next = at + 1;
        boolean over = line.is(i - 1, "over", "in", "within", "during", "for");
        Which chosen = which.get();
        return named(line, next, chosen)
                .or(() -> oneUnit(line, next, chosen, the || past, over))
                .or(() -> manyUnits(line, next, chosen));
    }

    private static Which which(String name) {
        return name.equals("PAST") ? Which.LAST : Which.valueOf(name);
    }

    private Optional<Match<Expression>> recent(Line line, int i) {
        Optional<Match<Unit>> units = words.units(line, i);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = units.get().value();
        return Match.of(
                new Reach(new Amount(1, unit.reach()), unit, -1, Base.ANCHOR), units.get().end());
    }

    /** What has a name: a weekday, month, season, weekend, feast, part of a day. */
    private Optional<Match<Expression>> named(Line line, int i, Which which) {
        Optional<Match<DayOfWeek>> weekday = words.weekday(line, i);
        if (weekday.isPresent()) {
            return Match.of(
                    new Weekday(weekday.get().value(), which, Optional.empty()),
                    skipDayPart(line, weekday.get().end()));
        }
        if (line.is(i, "weekend")) {
            return Match.of(new Weekend(which), i + 1);
        }
        if (vocabulary.has("daypart", line.word(i))) {
            int offset = which == Which.LAST ? -1 : which == Which.NEXT ? 1 : 0;
            return Match.of(new Unitary(Unit.DAY, offset, Base.ANCHOR), i + 1);
        }
        return dates.at(line, i).flatMap(match -> choose(match, which));
    }

    private static Optional<Match<Expression>> choose(Match<Expression> match, Which which) {
        YearChoice year = YearChoice.by(which);
        return switch (match.value()) {
            case NamedMonth m when m.year().equals(YearChoice.OPEN) ->
                Match.of(new NamedMonth(year, m.month()), match.end());
            case NamedSeason s when s.year().equals(YearChoice.OPEN) ->
                Match.of(new NamedSeason(year, s.season()), match.end());
            case Feast f when f.year().equals(YearChoice.OPEN) -> Match.of(new Feast(year, f.holiday()), match.end());
            default -> Optional.empty();
        };
    }

    /** "last week" is the calendar's; "the last week", "the past week" are the seven days up to now. */
    private Optional<Match<Expression>> oneUnit(Line line, int i, Which which, boolean stretch, boolean over) {
        Optional<Match<Unit>> found = words.unit(line, i);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = found.get().value();
        int end = found.get().end();
        boolean coming = line.is(i - 1, "coming", "upcoming");
        boolean night = line.is(i, "night");
        Reach reach = new Reach(Amount.of(1), unit, which == Which.NEXT ? 1 : -1, Base.ANCHOR);
        return switch (which) {
            case THIS, ANY -> unit == Unit.DAY && !night
                    ? Optional.empty()
                    : Match.of(new Unitary(unit, 0, Base.ANCHOR), end);
            case LAST -> {
                boolean part = (unit == Unit.DAY && !night) || (stretch && line.is(end, "of")) || unit == Unit.MINUTE;
                yield part
                        ? Optional.empty()
                        : Match.of(stretch || unit == Unit.HOUR ? reach : new Unitary(unit, -1, Base.ANCHOR), end);
            }
            case NEXT -> {
                boolean told = (stretch && !over) || unit == Unit.DAY;
                Unitary next = new Unitary(unit, 1, told ? Base.TOLD : Base.ANCHOR);
                yield Match.of(coming || (stretch && over) ? reach : next, end);
            }
        };
    }

    /** "the last two years", "the past few days", "the coming weeks". */
    private Optional<Match<Expression>> manyUnits(Line line, int i, Which which) {
        if (which == Which.THIS) {
            return Optional.empty();
        }
        Optional<Match<Amount>> amount = words.amount(line, i);
        int at = amount.map(Match::end).orElse(i);
        int direction = which == Which.NEXT ? 1 : -1;
        return words.anyUnit(line, at).filter(unit -> amount.isPresent() || isPlural(line, at)).map(unit -> {
            Amount number = amount.map(Match::value).orElse(new Amount(1, unit.value().reach()));
            return new Match<>(new Reach(number, unit.value(), direction, Base.ANCHOR), unit.end());
        });
    }

    private boolean isPlural(Line line, int i) {
        return words.units(line, i).isPresent();
    }

    /** "the previous day", "the following month", "the same year", "that day", "the day before". */
    private Optional<Match<Expression>> told(Line line, int i) {
        int at = line.is(i, "the", "that", "on") ? i + 1 : i;
        if (line.is(i, "that") && !line.hasTag(i, "SCONJ")) {
            return toldUnit(line, i + 1, 0);
        }
        if (line.is(i, "the") && line.is(at + 1, "before", "after", "earlier") && ends(line, at + 2)) {
            return words.unit(line, at)
                    .map(unit -> new Match<>(
                            new Unitary(unit.value(), line.is(at + 1, "after") ? 1 : -1, Base.TOLD), at + 2));
        }
        return vocabulary.number("told", line.word(at)).flatMap(offset -> toldUnit(line, at + 1, offset)
                        .filter(match -> offset != 0 || !line.is(match.end(), "as", "that", "in"))
                        .or(() -> toldUnits(line, at + 1, offset)));
    }

    private Optional<Match<Expression>> toldUnit(Line line, int i, int offset) {
        if (vocabulary.has("daypart", line.word(i))) {
            return Match.of(new Unitary(Unit.DAY, offset, Base.TOLD), i + 1);
        }
        return words.unit(line, i).map(unit -> new Match<>(new Unitary(unit.value(), offset, Base.TOLD), unit.end()));
    }

    private Optional<Match<Expression>> toldUnits(Line line, int i, int offset) {
        Optional<Match<Amount>> amount = words.amount(line, i);
        int at = amount.map(Match::end).orElse(i);
        return offset == 0
                ? Optional.empty()
                : words.units(line, at).map(unit -> {
                    Amount number = amount.map(Match::value).orElse(new Amount(1, unit.value().reach()));
                    return new Match<>(new Reach(number, unit.value(), offset, Base.TOLD), unit.end());
                });
    }

    /** "two weeks ago", "a year earlier", "three days later", "two days after the attack"; or a length. */
    private Optional<Match<Expression>> counted(Line line, int i) {
        Optional<Match<Amount>> amount = words.amount(line, i);
        boolean bare = amount.isEmpty();
        int at = amount.map(Match::end).orElse(i);
        boolean hyphen = line.isDash(at);
        Optional<Match<Unit>> unit = words.anyUnit(line, hyphen ? at + 1 : at);
        if (unit.isEmpty() || (bare && !isPlural(line, at))) {
            return Optional.empty();
        }
        Unit one = unit.get().value();
        boolean fraction = one == Unit.QUARTER && !vocabulary.has("shift", line.word(unit.get().end()));
        if (fraction) {
            return Optional.empty();
        }
        Amount number = amount.map(Match::value).orElse(new Amount(1, one.reach()));
        int end = unit.get().end();
        Optional<Match<Expression>> shift = shift(line, end, number, one);
        return shift.isPresent() ? shift : length(line, i, at, end, new Length(number, one), bare);
    }

    private Optional<Match<Expression>> shift(Line line, int end, Amount number, Unit unit) {
        if (line.is(end, "from") && line.is(end + 1, "now")) {
            return Match.of(new Shift(number, unit, 1, Base.ANCHOR), end + 2);
        }
        Optional<String> kind = vocabulary.meaning("shift", line.word(end));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case "away" -> Match.of(new Shift(number, unit, 1, Base.ANCHOR), end + 1);
            case "ago" -> Match.of(new Shift(number, unit, -1, Base.ANCHOR), end + 1);
            case "earlier" -> fromElsewhere(line, end, new Shift(number, unit, -1, Base.TOLD));
            case "later" -> fromElsewhere(line, end, new Shift(number, unit, 1, Base.TOLD));
            default -> throw new IllegalStateException("no such shift: " + kind.get());
        };
    }

    private static Optional<Match<Expression>> fromElsewhere(Line line, int end, Shift shift) {
        boolean counted = line.is(end, "before", "after") && !ends(line, end + 1);
        return counted
                ? Match.of(new Untold("it is counted from what the text tells beside it"), end + 1)
                : Match.of(shift, end + 1);
    }

    /** Whether "before" or "after" stands alone: what follows is no noun phrase and no clause. */
    private static boolean ends(Line line, int i) {
        return i >= line.size() || line.hasTag(i, "PUNCT", "VERB", "AUX", "CCONJ", "ADP");
    }

    private Optional<Match<Expression>> length(Line line, int start, int at, int end, Length length, boolean bare) {
        boolean led = line.is(start - 1, "for", "in", "within", "over", "after", "during", "of", "lasted", "lasting",
                "last", "took", "through");
        boolean one = line.is(at - 1, "a", "an") && at - 1 == start;
        boolean age = (line.isDash(end) && line.is(end + 1, "old")) || line.is(end, "old");
        boolean rate = one && line.is(start - 1, "once", "twice", "times", "day");
        boolean counts = length.unit() == Unit.DAY && line.is(end, "of") && bare && !led;
        if (age || rate || counts || (!led && (bare || one))) {
            return Optional.empty();
        }
        int last = line.isDash(end) && line.is(end + 1, "long") ? end + 2 : end;
        return Match.of(length, last);
    }

    /** "every week", "each Friday", "twice a year", "on a regular basis", "often", "published daily". */
    private Optional<Match<Expression>> often(Line line, int i) {
        if (line.is(i, "every", "each")) {
            int at = words.amount(line, i + 1).map(Match::end).orElse(i + 1);
            at = line.is(at, "other") ? at + 1 : at;
            boolean time = words.anyUnit(line, at).isPresent()
                    || words.weekday(line, at).isPresent()
                    || vocabulary.has("season", line.word(at))
                    || vocabulary.has("daypart", line.word(at))
                    || words.month(line, at).isPresent();
            return time ? Match.of(new Often(), at + 1) : Optional.empty();
        }
        if (line.is(i, "once", "twice") || (line.is(i + 1, "times") && words.amount(line, i).isPresent())) {
            int at = line.is(i, "once", "twice") ? i + 1 : i + 2;
            boolean per = line.is(at, "a", "an", "per", "every", "each") && words.unit(line, at + 1).isPresent();
            return per ? Match.of(new Often(), at + 2) : Optional.empty();
        }
        if (line.is(i, "a") && line.is(i + 2, "basis")) {
            boolean often = line.is(i + 1, "regular") || vocabulary.has("frequency", line.word(i + 1));
            return often ? Match.of(new Often(), i + 3) : Optional.empty();
        }
        Optional<String> kind = vocabulary.meaning("frequency", line.word(i).toLowerCase(Locale.ROOT));
        boolean told = kind.isPresent() && (kind.get().isEmpty() || line.hasTag(i, "ADV"));
        return told ? Match.of(new Often(), i + 1) : Optional.empty();
    }

    /** "recently", "overnight"; and "recent" before what it dates. */
    private Optional<Match<Expression>> vague(Line line, int i) {
        Optional<String> reach = vocabulary.meaning("vague", line.word(i));
        if (reach.isEmpty() && line.hasTag(i, "ADJ") && words.anyUnit(line, i + 1).isEmpty()) {
            reach = vocabulary.meaning("dating", line.word(i));
        }
        return reach.map(cell -> {
            String[] ends = cell.split("\\.\\.", -1);
            return new Match<>(new Vague(number(ends[0]), number(ends[1])), i + 1);
        });
    }

    private static Optional<Integer> number(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(cell));
    }
}
