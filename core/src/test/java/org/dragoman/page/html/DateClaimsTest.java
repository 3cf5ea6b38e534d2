package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.page.Extract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateClaimsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 3);
    private static final String BODY = "<p>The foreign ministers met in the border town of Kelm for the first time "
            + "in six years, officials on"
            + " both sides said.</p><p>They agreed to reopen the road bridge, which was closed to lorries on 1 May "
            + "2022.</p>";

    private static Extract read(String head, String above, String address) {
        String html = "<html lang=en><head><title>Ministers meet in Kelm</title>" + head
                + "</head><body><h1>Ministers meet in Kelm</h1>" + above
                + BODY + "<footer>Copyright 4 May 2024 The Courier</footer></body></html>";
        return HtmlReader.create().read(html, Optional.of(address));
    }

    private static List<String> claims(String head, String above) {
        return read(head, above, "https://courier.example/a").dateClaims().stream()
                .map(c -> c.date() + " " + c.role() + " " + c.origin()).toList();
    }

    private static Optional<LocalDate> published(Extract extract) {
        return PublishedDate.of(extract.dateClaims()).map(DateClaim::date);
    }

    @Test
    void eachPlaceMakesItsOwnClaim() {
        String head = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-07-03T08:00:00+02:00\","
                + "\"dateModified\":\"2023-07-04\"}</script><meta property='article:published_time' "
                + "content='2023-07-03T08:00:00+02:00'>";
        assertThat(claims(head, "<time datetime='2023-07-03'>Monday</time>"))
                .contains("2023-07-03 PUBLISHED JSON-LD datePublished",
                "2023-07-04 UPDATED JSON-LD dateModified", "2023-07-03 PUBLISHED meta article:published_time",
                "2023-07-03 UNKNOWN time element near headline");
    }

    @Test
    void visibleDatesClaimWhatTheWordsBeforeThemSay() {
        assertThat(claims("", "<p>Published 3 July 2023</p><p>Updated: July 5, 2023</p>")).contains(
                "2023-07-03 PUBLISHED visible text near headline", "2023-07-05 UPDATED visible text near headline");
    }

    @Test
    void aVisibleDatePointsToItsCharacters() {
        Extract extract = read("", "<p>Published 3 July 2023</p>", "");
        DateClaim claim = extract.dateClaims().stream().filter(c -> c.role() == Role.PUBLISHED).findFirst()
                .orElseThrow();
        assertThat(claim.span()).hasValueSatisfying(s -> assertThat(s.of(extract.text())).isEqualTo("3 July 2023"));
    }

    @Test
    void aCopyrightLineIsNeverAClaim() {
        assertThat(claims("", "")).noneMatch(c -> c.startsWith("2024"));
    }

    @Test
    void anEventsDateInTheTextIsNotThePublicationDate() {
        assertThat(published(read("", "<p>Published 3 July 2023</p>", ""))).hasValue(DAY);
    }

    @Test
    void theAddressNamesTheDay() {
        assertThat(published(read("", "", "https://courier.example/2023/07/03/ministers-meet"))).hasValue(DAY);
        assertThat(published(read("", "", "https://courier.example/2023/jul/03/ministers-meet"))).hasValue(DAY);
        assertThat(published(read("", "", "https://courier.example/news-20230703-ministers"))).hasValue(DAY);
        assertThat(AddressDate.of("https://courier.example/2023/13/45/x")).isEmpty();
    }

    @Test
    void aDayInUniversalTimeYieldsToTheDayThatReadersSee() {
        String head = "<meta property='article:published_time' content='2023-07-04T01:30:00Z'>";
        assertThat(published(read(head, "<p>July 3, 2023</p>", ""))).hasValue(DAY);
    }

    @Test
    void twoPlacesThatAgreeOutvoteOneThatDoesNot() {
        String head = "<meta name=date content='2023-09-09'>";
        assertThat(published(read(head, "<p>Published on 3 July 2023</p>", "https://courier.example/2023/07/03/x")))
                .hasValue(DAY);
    }

    @Test
    void anUpdateIsTakenOnlyWhereNothingElseIsStated() {
        String updated = "<meta property='article:modified_time' content='2023-07-09'>";
        assertThat(published(read(updated, "<p>3 July 2023</p>", ""))).hasValue(DAY);
        assertThat(published(read(updated, "", ""))).hasValue(LocalDate.of(2023, 7, 9));
    }

    @Test
    void aPageWithoutDatesHasNone() {
        Extract extract = Fixtures.read("<p>The ministers met in the border town for the first time in six years, "
                + "and talked.</p>");
        assertThat(PublishedDate.of(extract.dateClaims())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>By Ana Reyes</p><p>3 July 2023</p>",
        "<p>By Ana Reyes - <span>07/03/23 06:56 AM EDT</span></p>",
        "<p>Published Mon, Jul 3 2023<span>4:29 AM EDT</span></p><p>Updated Tue, Jul 4 2023<span>9:10 AM EDT</span></p>",
        "<p>Updated: 5 July 2023</p><p>First published: 3 July 2023</p>",
        "<div class='entry-date'>2023/07/03</div><div class=updated>2023/07/09</div>",
        "<p><span class='article__updated'>9 July 2023</span> <span>|</span> Posted: 3 July 2023</p>",
        "<p>Veröffentlicht am 3. Juli 2023, aktualisiert am 5. Juli 2023</p>",
        "<p>Mis à jour le 5 juillet 2023</p><p>Publié le 3 juillet 2023 à 8h</p>",
        "<p>Publicado el 3 de julio de 2023</p>",
        "<p>3 de julho de 2023 | 14h20</p>",
        "<p>Pubblicato: 03/07/2023</p><p>Aggiornato: 25/07/2023</p>",
        "<p>Опубликовано 3 июля 2023, 14:20</p>",
        "<p>Опубліковано 3 липня 2023</p>",
        "<p>Data publikacji: 3 lipca 2023</p>",
        "<p>Yayınlanma: 3 Temmuz 2023</p><p>Güncelleme: 5 Temmuz 2023</p>",
        "<p>3. července 2023</p>",
        "<p>2023年7月3日 18時30分</p>",
        "<p>입력 2023.07.03 18:30</p><p>수정 2023.07.05 09:00</p>",
        "<p>发布时间：2023-07-03</p>",
        "<p>نشر في ٣ يوليو ٢٠٢٣</p>",
        "<p>3 تموز 2023</p>",
        "<p>Dipublikasikan 3 Juli 2023</p>",
        "<p>Cập nhật: 05/07/2023</p><p>Đăng ngày 03/07/2023</p>",
        "<p>Julkaistu 3.7.2023</p><p>Päivitetty 5.7.2023</p>",
        "<p>Δημοσιεύτηκε 3 Ιουλίου 2023</p>",
        "<p>Publicerad: 3 juli 2023</p>",
    })
    void whatReadersSeeUnderTheHeadlineDatesThePage(String lines) {
        String language = lines.matches(".*(?:Pubblicato|Cập|Julkaistu).*") ? "it" : "en";
        Extract extract = HtmlReader.create().read("<html lang=" + language + "><body><p>Saturday, 8 July 2023</p><nav><a "
                + "href=/>Home</a><a href=/w>World</a><a href=/e>Economy</a></nav><h1>Ministers meet in Kelm</h1>" + lines + BODY
                + "<aside><a href=/1>Floods close the pass</a> 1 July 2023<br><br><a href=/2>Vote delayed</a> 6 July 2023"
                + "</aside></body></html>", Optional.empty());
        assertThat(published(extract)).hasValue(DAY);
    }

    @Test
    void figuresElsewhereInThePageTellWhetherTheMonthComesFirst() {
        assertThat(published(read("", "<p>Posted 3/7/2023</p><p>Next hearing 25/7/2023</p>", ""))).hasValue(DAY);
        assertThat(published(read("", "<p>Posted 7/3/2023</p><p>Next hearing 7/25/2023</p>", ""))).hasValue(DAY);
    }

    @Test
    void aScriptsDayCountsWhereItIsTheOnlyOne() {
        String one = "<script>var page = {\"title\": \"x\", \"publishedAt\": \"2023-07-03T08:00:00Z\"};</script>";
        String other = "<script>var more = [{\"publishedAt\": \"2023-06-30T08:00:00Z\"}];</script>";
        assertThat(published(read(one, "", ""))).hasValue(DAY);
        assertThat(published(read(one + other, "", ""))).isEmpty();
    }

    @Test
    void aClockWithoutItsZoneIsTheOneOfTheSameInstant() {
        String head = "<meta property='article:published_time' content='2023-07-04T01:30:00'>"
                + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-07-04T01:30:00Z\"}</script>";
        assertThat(published(read(head, "<p>July 3, 2023</p>", ""))).hasValue(DAY);
    }

    @Test
    void anImagesDayIsTheLastResort() {
        String head = "<meta property='og:image' content='https://courier.example/images/2023/07/03/bridge.jpg'>";
        assertThat(published(read(head, "", ""))).hasValue(DAY);
        assertThat(published(read(head, "<p>4 July 2023</p>", ""))).hasValue(DAY.plusDays(1));
    }
}
