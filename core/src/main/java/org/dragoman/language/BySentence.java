package org.dragoman.language;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What was found on a page, in one list, and at hand by the sentence that it stands in: a page may have tens of thousands of
 * either. Immutable.
 */
public final class BySentence<T> extends AbstractList<T> implements RandomAccess {

    private final List<T> all;
    private final Map<Integer, List<T>> bySentence = new HashMap<>();

    private BySentence(List<T> all, ToIntFunction<? super T> sentence) {
        this.all = List.copyOf(all);
        for (T one : this.all) {
            bySentence.computeIfAbsent(sentence.applyAsInt(one), s -> new ArrayList<>(2)).add(one);
        }
    }

    /**
     * What was found, with the sentence of each.
     *
     * @param sentence the index of the sentence that one stands in
     */
    public static <T> BySentence<T> of(List<T> all, ToIntFunction<? super T> sentence) {
        return new BySentence<>(all, sentence);
    }

    /** Those in a sentence, in the order of the list. */
    public Stream<T> in(int sentence) {
        return bySentence.getOrDefault(sentence, List.of()).stream();
    }

    @Override
    public T get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
