package org.dragoman.web.query;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dragoman.page.Span;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Selection;
import org.dragoman.search.Hits;
import org.dragoman.search.LiveSearch;
import org.dragoman.search.PageHit;
import org.dragoman.search.QueryException;
import org.dragoman.search.SearchState;
import org.dragoman.search.SearchState.Phase;

/**
 * Finds events by what is told, for views: the events that answer a text are put aside in the record, so that all that is asked of a
 * view goes together with its other conditions. Safe for use by many threads.
 */
public final class TextSearch implements AutoCloseable {

    private static final String PARAMETER = "q";
    private static final int MOST = 64;
    /** Who got a selection may still be at work with it. */
    private static final long SPARED_NANOS = 120_000_000_000L;

    /** What a selection is of: what is asked, and of which state of the index. */
    private record Key(String text, long version) {}

    private record Kept(Selection selection, long made) {}

    private final EventRecord record;
    private final LiveSearch search;
    private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param log is told why an index can't be made */
    public TextSearch(EventRecord record, Consumer<Exception> log) {
        this.record = record.another();
        this.search = LiveSearch.of(this.record, log);
    }

    /** How the index stands. */
    public SearchState state() {
        return search.state();
    }

    /**
     * The view with the events that answer its text, as far as the index has come. Where no index can be made, the words of the text
     * are looked for as they stand.
     *
     * @throws ViewException if the text can't be understood
     */
    public View answered(View view) {
        String text = view.value(PARAMETER);
        if (text.isEmpty()) {
            return view;
        }
        return understood(() -> {
            long version = search.version();
            return state().phase() == Phase.FAILED ? view : view.of(selection(new Key(text, version)));
        });
    }

    private synchronized Selection selection(Key key) {
        Kept found = kept.get(key);
        if (found == null) {
            found = new Kept(record.putAside(key.text, picking -> search.events(key.text, picking::take)), System.nanoTime());
            kept.put(key, found);
            forgetSome();
        }
        return found.selection;
    }

    private void forgetSome() {
        Iterator<Kept> oldest = kept.values().iterator();
        while (kept.size() > MOST && oldest.hasNext()) {
            Kept one = oldest.next();
            if (System.nanoTime() - one.made > SPARED_NANOS) {
                record.forget(one.selection);
                oldest.remove();
            }
        }
    }

    /** What in the sentences of some events answers a view's text, as spans of their pages' texts. */
    public Map<String, List<Span>> marks(View view, Collection<String> events) {
        return view.filter().text().isEmpty() ? Map.of()
                : understood(() -> search.marks(view.value(PARAMETER), events));
    }

    /**
     * The best pages that answer a text; nothing where there is no index.
     *
     * @param most how many, 1 or more
     * @throws ViewException if the text can't be understood
     */
    public Optional<Hits<PageHit>> pages(String text, int most) {
        return understood(() -> {
            search.version();
            return state().phase() == Phase.FAILED ? Optional.empty() : Optional.of(search.pages(text, most));
        });
    }

    private static <T> T understood(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (QueryException e) {
            throw new ViewException(PARAMETER, e.getMessage() + " (at character " + (e.place() + 1) + ")");
        }
    }

    @Override
    public void close() {
        search.close();
        record.close();
    }
}
