package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.DateClaim;
import org.dragoman.page.DateClaim.Role;
import org.dragoman.page.Extract;
import org.junit.jupiter.api.Test;

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
}
