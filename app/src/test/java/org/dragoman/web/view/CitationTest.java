package org.dragoman.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {

    @Test
    void whatMeansSomethingToLatexIsEscaped() {
        assertThat(Citation.latex("50% of {A & B}\n costs $1_000 #2 ~ ^ \\input{x}")).isEqualTo(
                "50\\% of \\{A \\& B\\} costs \\$1\\_000 \\#2 \\textasciitilde{} \\textasciicircum{} "
                        + "\\textbackslash{}input\\{x\\}");
    }

    @Test
    void onlyAnAddressOfTheWebIsAWebAddress() {
        assertThat(Words.webAddress("https://a.example/x?y=1&z=2#w")).contains("https://a.example/x?y=1&z=2#w");
        assertThat(Words.webAddress("HTTP://a.example/")).isPresent();
        for (String other : new String[] {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//a.example",
            "https:", "news/a.html", " java\nscript:x", "https://a.example/ b"}) {
            assertThat(Words.webAddress(other)).as(other).isEmpty();
        }
    }
}
