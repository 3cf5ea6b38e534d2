package org.dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.Dragoman;
import org.dragoman.page.Page;
import org.dragoman.page.PageOutcome;
import org.dragoman.page.UnreadPage;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Failure;

/** Reads and codes pages that were found. Safe for use by many threads; loads the engine when there is a page to code. */
final class PageWorker {

    private static final String CODER_FAILED = "coder failed";

    private final Engine engine;
    private final Optional<Conveyor.Known> known;
    private final String version;
    private Optional<Engine.PageCoder> coder = Optional.empty();

    /** @param known which pages need no coding */
    PageWorker(Engine engine, Optional<Conveyor.Known> known) {
        this.engine = engine;
        this.known = known;
        this.version = engine.version();
    }

    /** Whether a page that this version coded would be coded the same again. */
    boolean isCurrent(String coderOfPage) {
        return Dragoman.withoutLessons(coderOfPage).equals(Dragoman.withoutLessons(version));
    }

    /**
     * Reads a page and codes it, or its pages where it is several.
     *
     * @param before the version that had coded the page before, if one had
     */
    List<PageResult> work(UnreadPage unread, Optional<String> before) {
        List<PageOutcome> outcomes;
        try {
            outcomes = unread.read();
        } catch (OutOfMemoryError e) {
            return List.of(new PageResult.Failed(tooLarge(unread.source())));
        }
        Map<String, String> coders = coders(unread, before, outcomes);
        List<PageResult> results = new ArrayList<>();
        for (PageOutcome outcome : outcomes) {
            results.add(switch (outcome) {
                case PageOutcome.Failed failed -> new PageResult.Failed(Failure.of(failed));
                case PageOutcome.Read read -> result(read.page(), Optional.ofNullable(coders.get(read.page().id())));
            });
        }
        return results;
    }

    /** Several pages of one text are known by ids of their own. */
    private Map<String, String> coders(UnreadPage unread, Optional<String> before, List<PageOutcome> outcomes) {
        List<String> ids = outcomes.stream().flatMap(outcome ->
                outcome instanceof PageOutcome.Read read ? Optional.of(read.page().id()).stream() : Optional.<String>empty().stream())
                .toList();
        if (ids.equals(unread.id().stream().toList())) {
            return before.map(version -> Map.of(ids.getFirst(), version)).orElse(Map.of());
        }
        return ids.isEmpty() ? Map.of() : known.map(k -> k.codersOf(ids)).orElse(Map.of());
    }

    private PageResult result(Page page, Optional<String> before) {
        if (before.filter(this::isCurrent).isPresent()) {
            return new PageResult.Unchanged(page.id(), page.source());
        }
        Engine.PageCoder loaded = coder();
        try {
            return new PageResult.Coded(CodedPage.of(loaded.code(page), version), before);
        } catch (RuntimeException | StackOverflowError e) {
            return new PageResult.Failed(new Failure(page.source(), CODER_FAILED, String.valueOf(e)));
        } catch (OutOfMemoryError e) {
            return new PageResult.Failed(tooLarge(page.source()));
        }
    }

    private static Failure tooLarge(String source) {
        return new Failure(source, CODER_FAILED, "there is not memory enough for it; code it by itself with "
                + "DRAGOMAN_JAVA_OPTIONS=-Xmx and more than " + (Runtime.getRuntime().maxMemory() >> 20) + "m");
    }

    private synchronized Engine.PageCoder coder() {
        if (coder.isEmpty()) {
            coder = Optional.of(engine.load());
        }
        return coder.get();
    }
}
