package org.dragoman.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pages and failures that are written together or not at all. Not safe for use by several threads. */
public final class Batch {

    private final List<CodedPage> pages = new ArrayList<>();
    private final Set<String> pageIds = new HashSet<>();
    private final List<String> sourcePages = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    /** A page to write, in place of what the record has of it. Returns false where this batch already has that page. */
    public boolean add(CodedPage coded) {
        seen(coded.page().id(), coded.page().source());
        if (!pageIds.add(coded.page().id())) {
            return false;
        }
        pages.add(coded);
        return true;
    }

    /** A page that the record has already, and where it was seen. */
    public void seen(String page, String source) {
        sourcePages.add(page);
        sources.add(source);
    }

    /** An input that could not be coded. */
    public void add(Failure failure) {
        failures.add(failure);
    }

    /** How many entries it has, of all kinds. */
    public int size() {
        return sources.size() + failures.size();
    }

    /** The pages coded, to be read only, as are the lists below. */
    public List<CodedPage> pages() {
        return pages;
    }

    /** The pages that were seen, those of {@link #pages} among them; one may be there twice. */
    public List<String> sourcePages() {
        return sourcePages;
    }

    /** Where each of {@link #sourcePages} was seen. */
    public List<String> sources() {
        return sources;
    }

    /** What could not be coded. */
    public List<Failure> failures() {
        return failures;
    }
}
