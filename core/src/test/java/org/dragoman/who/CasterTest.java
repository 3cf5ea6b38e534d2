package org.dragoman.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.register.Register;
import org.dragoman.register.Sector;
import org.dragoman.when.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CasterTest {

    private static final Caster CASTER = new Caster(Register.load());

    static Stream<MentionCase> cases() {
        return MentionCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyMentionSpeaksOfWhomACarefulReaderTakesItFor(MentionCase one) {
        Cast cast = one.cast(CASTER);
        for (String expectation : one.expectations()) {
            if (expectation.startsWith("no ")) {
                assertAbsent(cast, one, List.of(expectation.substring("no ".length()).split(", ", -1)));
            } else {
                assertFound(cast, one, expectation);
            }
        }
    }

    private static void assertFound(Cast cast, MentionCase one, String expectation) {
        String[] sides = expectation.split(" = ", 2);
        String[] actorAndTitle = sides[1].split(" as ", 2);
        List<ActorMention> mentions = cast.mentions().stream()
                .filter(m -> m.span().of(one.text()).equals(sides[0]))
                .toList();
        assertThat(mentions).as(() -> sides[0] + " among " + described(cast, one)).isNotEmpty();
        assertThat(mentions.getFirst().actors().stream().map(Actor::id))
                .as(sides[0])
                .containsExactlyInAnyOrder(actorAndTitle[0].split(", ", -1));
        if (actorAndTitle.length > 1) {
            assertThat(mentions.getFirst().actors().getFirst().title()).contains(actorAndTitle[1]);
        }
    }

    private static void assertAbsent(Cast cast, MentionCase one, List<String> absent) {
        assertThat(cast.mentions().stream().map(m -> m.span().of(one.text()))).doesNotContainAnyElementsOf(absent);
        assertThat(cast.mentions().stream().flatMap(m -> m.actors().stream()).map(Actor::id))
                .doesNotContainAnyElementsOf(absent);
    }

    private static List<String> described(Cast cast, MentionCase one) {
        return cast.mentions().stream().map(m -> m.span().of(one.text())).toList();
    }

    @Test
    void everyMentionSaysWhy() {
        assertThat(cases().flatMap(one -> one.cast(CASTER).mentions().stream()))
                .allSatisfy(mention -> assertThat(mention.basis()).isNotBlank());
    }

    @Test
    void everyMentionHasItsHeadInItsSpan() {
        cases().forEach(one -> assertThat(one.cast(CASTER).mentions()).allSatisfy(mention -> {
            List<String> words = one.analyses().get(mention.sentence());
            String head = words.get(mention.head()).split("\t", -1)[0];
            assertThat(mention.span().of(one.text())).contains(head);
        }));
    }

    @Test
    void aPronounInATeaserNeverTakesUpSomebodyOfTheArticle() {
        MentionCase article = MentionCase.starting("Vice President Kamala Harris");
        MentionCase teaser = MentionCase.starting("Mr Kim told Mr Putin");
        Cast cast = MentionCase.castOf(CASTER, List.of(article, teaser), DateRange.day(article.day(), "a test"));
        int offset = article.text().length() + 2;
        assertThat(cast.mentions().stream()
                        .filter(m -> m.span().start() >= offset)
                        .flatMap(m -> m.actors().stream())
                        .map(Actor::name))
                .contains("Kim Jong Un")
                .doesNotContain("Kamala Harris", "Taiwan");
    }

    @Test
    void aDescriptionWithoutANameIsNobodyInParticularWhereTheDayIsNotKnown() {
        Cast cast = MentionCase.castOf(
                CASTER, List.of(MentionCase.starting("Japan's prime minister agreed")), DateRange.unknown("a test"));
        assertThat(cast.mentions().getFirst().actors()).singleElement().satisfies(actor -> {
            assertThat(actor.kind()).isEqualTo(Actor.Kind.GROUP);
            assertThat(actor.country()).contains("JPN");
            assertThat(actor.sectors()).containsExactly(Sector.GOV);
        });
    }

    @Test
    void theHolderOfAnOfficeIsThatOfTheDaySpokenOf() {
        MentionCase sentence = MentionCase.starting("Japan's prime minister agreed");
        assertThat(holderOn(sentence, LocalDate.of(2023, 5, 1))).isEqualTo("Fumio Kishida");
        assertThat(holderOn(sentence, LocalDate.of(2015, 5, 1))).isEqualTo("Shinzo Abe");
    }

    private static String holderOn(MentionCase sentence, LocalDate day) {
        Cast cast = MentionCase.castOf(CASTER, List.of(sentence), DateRange.day(day, "a test"));
        return cast.mentions().getFirst().actors().getFirst().name();
    }

    @Test
    void anOfficeThatWasGivenUpIsFormerOnTheDay() {
        MentionCase sentence = MentionCase.starting("German Chancellor Olaf Scholz");
        Cast cast = MentionCase.castOf(
                CASTER,
                List.of(MentionCase.starting("Xi Jinping told Joe Biden")),
                DateRange.day(LocalDate.of(2025, 4, 1), "a test"));
        Actor biden = cast.mentions().stream()
                .flatMap(m -> m.actors().stream())
                .filter(actor -> actor.name().equals("Joe Biden"))
                .findFirst()
                .orElseThrow();
        assertThat(biden.title()).hasValueSatisfying(title -> assertThat(title).startsWith("former "));
        assertThat(biden.sectors()).containsExactly(Sector.ELI);
        assertThat(sentence.cast(CASTER).mentions().getFirst().actors().getFirst().sectors())
                .contains(Sector.GOV);
    }

    @Test
    void whatThePageSaysOfSomebodysOfficeIsKeptWithItsPlace() {
        MentionCase sentence = MentionCase.starting("Angela Merkel");
        assertThat(sentence.cast(CASTER).observations()).singleElement().satisfies(observation -> {
            assertThat(observation.person()).isEqualTo("person:Angela Merkel");
            assertThat(observation.name()).isEqualTo("Angela Merkel");
            assertThat(observation.role()).isEqualTo("former chancellor");
            assertThat(observation.isHeld()).isFalse();
            assertThat(observation.country()).contains("DEU");
            assertThat(observation.span().of(sentence.text())).isEqualTo("the former German chancellor");
        });
    }
}
