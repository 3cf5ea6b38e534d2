package org.dragoman.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dragoman.fuzz.Checks.hold;

import java.util.List;
import org.dragoman.page.PageOutcome;

/** Bytes read as the file {@code page.txt}: what is text and nothing else is given back as it was. */
public final class TextTarget {

    private TextTarget() {}

    /** Called with bytes that may be anything. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        List<PageOutcome> outcomes = PageChecks.read("page.txt", bytes);
        String text = new String(bytes, UTF_8);
        boolean plain = text.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f) || (c > 0xa0 && c < 0x300));
        if (plain && outcomes.size() == 1 && outcomes.getFirst() instanceof PageOutcome.Read read
                && read.page().source().equals("page.txt")) {
            hold(read.page().text().equals(text), "the text is not what was given");
        }
    }
}
