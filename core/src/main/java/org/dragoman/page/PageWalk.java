package org.dragoman.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.dragoman.page.PageOutcome.Failed;
import org.dragoman.page.PageOutcome.Reason;
import org.dragoman.page.container.Container;
import org.dragoman.page.container.Containers;
import org.dragoman.page.container.Item;

/** Walks through an input and the containers in it, innermost first, and hands over what it finds. */
final class PageWalk implements Iterator<UnreadPage> {

    private final Input input;
    private final PageMaker maker;
    private final Limits limits;
    private final Containers containers;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Deque<UnreadPage> ready = new ArrayDeque<>();
    private Optional<InputStream> stream = Optional.empty();
    private boolean opened;

    PageWalk(Input input, PageMaker maker, Limits limits) {
        this.input = input;
        this.maker = maker;
        this.limits = limits;
        this.containers = new Containers(limits);
    }

    @Override
    public boolean hasNext() {
        if (!opened) {
            opened = true;
            start();
        }
        while (ready.isEmpty() && !levels.isEmpty()) {
            step(levels.element());
        }
        return !ready.isEmpty();
    }

    @Override
    public UnreadPage next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void start() {
        try {
            InputStream bytes = input.bytes().open();
            stream = Optional.of(bytes);
            open(new Item.Packed(CleanText.name(input.name()), input.name(), containers.counted(bytes), input.mediaType(),
                    input.address()));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            Reason reason = Containers.isTooLarge(e) ? Reason.TOO_LARGE
                    : e instanceof EOFException ? Reason.BROKEN : Reason.UNREADABLE;
            fail(reason, input.name(), reason(e));
        }
    }

    private void step(Level level) {
        try {
            Optional<Item> item = level.container.next();
            if (item.isPresent()) {
                take(item.get());
            } else {
                levels.remove().container.close();
            }
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            // The container is lost from here on; what it stands in goes on.
            levels.remove();
            lost(level.source, e);
        }
    }

    private void take(Item item) {
        switch (item) {
            case Item.Document document -> ready.add(unread(document));
            case Item.Broken broken -> fail(broken.reason(), broken.source(), broken.message());
            case Item.Packed packed -> nested(packed);
        }
    }

    private UnreadPage unread(Item.Document document) {
        return new UnreadPage(document.source(), Optional.of(PageMaker.id(document)), document.content().size(),
                document.dateClaims().stream().map(DateClaim::date).toList(), () -> pages(document));
    }

    /** A page that no reader was made for must not cost the pages behind it. */
    private List<PageOutcome> pages(Item.Document document) {
        try {
            return maker.pages(document).stream().map(PageWalk::shown).toList();
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(failed(Reason.BROKEN, document.source(), "can't be read: " + e));
        }
    }

    private void nested(Item.Packed packed) {
        if (levels.size() >= limits.depth()) {
            fail(Reason.TOO_LARGE, packed.source(),
                    "more than " + limits.depth() + " containers in each other; not opened");
            return;
        }
        try {
            open(packed);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            lost(packed.source(), e);
        }
    }

    private void lost(String source, Throwable e) {
        if (Containers.isExhausted(e)) {
            levels.clear();
            fail(Reason.TOO_LARGE, input.name(), reason(e));
        } else {
            fail(Containers.isTooLarge(e) ? Reason.TOO_LARGE : Reason.BROKEN, source, reason(e));
        }
    }

    private void fail(Reason reason, String source, String message) {
        ready.add(UnreadPage.failed(failed(reason, source, message)));
    }

    private static PageOutcome shown(PageOutcome outcome) {
        return outcome instanceof Failed failed ? failed(failed.reason(), failed.source(), failed.message()) : outcome;
    }

    private static Failed failed(Reason reason, String source, String message) {
        return new Failed(reason, CleanText.name(source), CleanText.message(message));
    }

    private void open(Item.Packed packed) throws IOException {
        levels.push(new Level(containers.open(packed), packed.source()));
    }

    private static String reason(Throwable e) {
        if (e instanceof StackOverflowError) {
            return "nested too deeply";
        } else if (e instanceof LinkageError) {
            return "packed in a way that is not supported";
        } else if (e instanceof EOFException) {
            return "it breaks off";
        }
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    void close() {
        levels.clear();
        ready.clear();
        opened = true;
        stream.ifPresent(bytes -> {
            try {
                bytes.close();
            } catch (IOException nothingLeftToLose) {
                // All pages asked for have been read.
            }
        });
    }

    /** A container on the way, with the place to name when it breaks. */
    private record Level(Container container, String source) {}
}
