package org.dragoman.page.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SignReaderTest {

    private static Set<Sign> signs(String classes) {
        return new SignReader().read(new Element("div").attr("class", classes));
    }

    @Test
    void wordsAreToldHoweverTheyAreJoined() {
        assertThat(signs("related-posts")).containsExactly(Sign.RELATED);
        assertThat(signs("relatedPosts")).containsExactly(Sign.RELATED);
        assertThat(signs("c_related__item")).containsExactly(Sign.RELATED);
        assertThat(signs("read-more")).containsExactly(Sign.RELATED);
    }

    @Test
    void aWordInsideAWordIsNoSign() {
        assertThat(signs("shareholder headline gradient")).isEmpty();
    }

    @Test
    void theTopicsOfAPostInItsClassesAreNoSigns() {
        assertThat(signs("post-12 type-post hentry category-newsletter tag-comments author-jan")).isEmpty();
    }

    @Test
    void tagsAndRolesAreSignsToo() {
        SignReader reader = new SignReader();
        assertThat(reader.read(new Element("nav"))).containsExactly(Sign.NAVIGATION);
        assertThat(reader.read(new Element("div").attr("role", "complementary"))).containsExactly(Sign.SIDE);
        assertThat(reader.read(new Element("div").attr("itemprop", "articleBody"))).containsExactly(Sign.BODY);
    }
}
