package org.dragoman.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.dragoman.fuzz.Checks.hold;
import static org.dragoman.fuzz.Checks.inside;
import static org.dragoman.fuzz.Checks.sorted;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dragoman.page.Block;
import org.dragoman.page.Input;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.PageReader;
import org.dragoman.page.Teaser;

/** What must hold of whatever is read of some bytes. */
final class PageChecks {

    private static final PageReader READER = PageReader.create();
    /** An exception that no reader was made for tells so in its message. */
    private static final Pattern UNEXPECTED =
            Pattern.compile("can't be read: |\\w+(?:Exception|Error)\\b|out of bounds|Index \\d+|(?:of|for) null|java\\.");

    private PageChecks() {}

    /** Reads bytes twice, as an input of this name, and checks what comes. */
    static List<PageOutcome> read(String name, byte[] bytes) {
        List<PageOutcome> outcomes = once(name, bytes);
        hold(!outcomes.isEmpty() || bytes.length > 0, "nothing is told of an empty input");
        hold(outcomes.equals(once(name, bytes)), "read twice, it is not the same");
        for (PageOutcome outcome : outcomes) {
            switch (outcome) {
                case PageOutcome.Read read -> check(read.page());
                case PageOutcome.Failed failed -> check(failed, bytes);
            }
        }
        return outcomes;
    }

    private static List<PageOutcome> once(String name, byte[] bytes) {
        return READER.readAll(Input.named(name, () -> new ByteArrayInputStream(bytes)));
    }

    private static void check(PageOutcome.Failed failed, byte[] bytes) {
        hold(!failed.source().isBlank() && !failed.message().isBlank(), "a failure without place or message: %s", failed);
        hold(isOneLine(failed.source()) && isOneLine(failed.message()), "a failure of several lines: %s", failed);
        hold(UNEXPECTED.matcher(failed.message()).results().allMatch(found -> quotes(bytes, found.group())),
                "a failure that nobody foresaw: %s", failed);
    }

    /** A message may quote the input, and a fuzzer writes into the input what is looked for. */
    private static boolean quotes(byte[] bytes, String words) {
        return new String(bytes, ISO_8859_1).contains(words);
    }

    private static void check(Page page) {
        String text = page.text();
        hold(isFit(text), "a text with control characters or half a pair");
        hold(new String(text.getBytes(UTF_8), UTF_8).equals(text), "a text that is not the same when it is written and read");
        hold(page.id().matches("[0-9a-f]{64}"), "no id: %s", page.id());
        hold(isOneLine(page.source()), "a source of several lines: %s", page.source());
        sorted(page.blocks().stream().map(Block::span).toList(), "block");
        hold(page.blocks().stream().anyMatch(block -> block.kind().isProse() && block.part() != Block.NO_PART), "a page without prose");
        for (int i = 0; i < page.teasers().size(); i++) {
            Teaser teaser = page.teasers().get(i);
            hold(teaser.part() == i + 1 && page.blocksOf(teaser.part()).findAny().isPresent(), "teaser %s has no block", teaser);
        }
        int teasers = page.teasers().size();
        hold(page.blocks().stream().allMatch(block -> block.part() <= teasers), "a block of a teaser that is not there");
        page.metadata().forEach(stated -> {
            hold(!stated.value().isBlank() && isFit(stated.value()), "an empty or unfit value: %s", stated);
            inside(stated.span(), text.length(), stated.field() + " at");
        });
        page.dateClaims().forEach(claim -> inside(claim.span(), text.length(), "date claim at"));
    }

    private static boolean isOneLine(String text) {
        return isFit(text) && text.chars().noneMatch(c -> c == '\n' || c == '\r');
    }

    private static boolean isFit(String text) {
        return text.codePoints().noneMatch(c -> (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (Character.isISOControl(c) && !Character.isWhitespace(c)));
    }
}
