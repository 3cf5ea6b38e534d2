package org.dragoman.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.Coding;
import org.dragoman.language.Reading;
import org.dragoman.page.Input;
import org.dragoman.page.PageReader;
import org.dragoman.page.UnreadPage;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventFilter;
import org.dragoman.record.EventRecord;
import org.dragoman.record.ListedPage;
import org.dragoman.register.Register;
import org.dragoman.what.Codebook;
import org.dragoman.when.Chronology;
import org.dragoman.where.Places;
import org.dragoman.who.Cast;
import org.dragoman.who.Lessons;

/**
 * Codes as the coder did whose record it remembers, without loading a model; pages that are not in that record as
 * {@link FakeEngine} does. Reads pages with the page reader itself.
 */
final class RememberingEngine implements Engine {

    private final Map<String, CodedPage> remembered = new HashMap<>();
    private final String version;
    private final FakeEngine others;
    private final PageReader reader = PageReader.create();

    RememberingEngine(Path record) {
        try (EventRecord opened = EventRecord.openToRead(record)) {
            for (ListedPage page : opened.pages(Long.MAX_VALUE)) {
                opened.page(page.page().id()).ifPresent(coded -> remembered.put(coded.page().id(), coded));
            }
            version = opened.events(EventFilter.ALL, 1).getFirst().event().codedBy();
        }
        others = new FakeEngine(version);
    }

    @Override
    public void find(Input input, Consumer<UnreadPage> consumer) {
        try (Stream<UnreadPage> pages = reader.find(input)) {
            pages.forEach(consumer);
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Engine by(Codebook codebook) {
        throw new UnsupportedOperationException("it remembers one codebook");
    }

    @Override
    public Engine knowing(Register register, Lessons lessons) {
        throw new UnsupportedOperationException("it remembers one register");
    }

    @Override
    public PageCoder load() {
        PageCoder other = others.load();
        return page -> {
            CodedPage coded = remembered.get(page.id());
            return coded == null ? other.code(page) : new Coding(page, new Reading(List.of()),
                    new Chronology(coded.anchors(), coded.mentions().dates()), new Places(coded.mentions().places()),
                    new Cast(coded.mentions().actors(), coded.observations()), coded.events(), coded.statements());
        };
    }
}
