package org.dragoman.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Wording;
import org.dragoman.register.Register;
import org.dragoman.search.SearchState;
import org.dragoman.web.query.Aggregates;
import org.dragoman.web.query.Readers;
import org.dragoman.web.query.Registry;
import org.dragoman.web.query.TextSearch;
import org.dragoman.web.query.View;
import org.dragoman.web.query.ViewException;
import org.dragoman.web.query.TypeBook;
import org.dragoman.web.view.Frame;
import org.dragoman.what.Codebook;
import org.dragoman.where.Atlas;

/** What every page of the site works with: the record, what was reckoned of it, and the templates. Safe for many threads. */
public final class Desk {

    private static final String TEMPLATES = "org.dragoman.web.template";

    private final Readers readers;
    private final Aggregates aggregates;
    private final TextSearch texts;
    private final TemplateEngine templates;
    private final Assets assets;
    private final Secret formToken;
    private final String record;
    private final Lazy<Registry> registry = new Lazy<>(() -> new Registry(Register.load()));
    private final Lazy<Atlas> atlas = new Lazy<>(() -> Atlas.load(registry().register()));
    private final Lazy<Codebook> codebook = new Lazy<>(Codebook::load);

    Desk(Readers readers, Aggregates aggregates, TextSearch texts, Assets assets, Secret formToken, String record) {
        this.readers = readers;
        this.aggregates = aggregates;
        this.texts = texts;
        this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, Desk.class.getClassLoader(), TEMPLATES);
        this.assets = assets;
        this.formToken = formToken;
        this.record = record;
    }

    /** Reads the record, by a connection of which nobody else has the use meanwhile. */
    public <T> T read(Function<EventRecord, T> reading) {
        return readers.read(reading);
    }

    /**
     * Writes to the record, as the only one who does meanwhile; readers see what was written when it is done. Not to be called
     * within a {@link #read}.
     *
     * @param writing writes by the record that it is given, such as {@code record.add(correction)}; each call of it is kept whole
     *     or not at all
     */
    public void write(Consumer<EventRecord> writing) {
        readers.write(writing);
    }

    /** The name of the record's file. */
    public String record() {
        return record;
    }

    /** Results that are kept until the record changes. */
    public Aggregates aggregates() {
        return aggregates;
    }

    /** Finds events and pages by what is told. */
    public TextSearch texts() {
        return texts;
    }

    /**
     * The view that an address tells, with the events that answer its text.
     *
     * @throws ViewException if it makes no sense
     * @throws ServiceUnavailableResponse if nothing can be found by a text yet
     */
    public View view(Context context) {
        View view = texts.answered(View.of(context.queryParamMap()));
        SearchState state = texts.state();
        if (view.filter().text().isPresent() && state.phase() == SearchState.Phase.STARTING) {
            throw new ServiceUnavailableResponse("The index for searching is being made (" + Wording.number(state.pages()) + " of "
                    + Wording.count(state.of(), "page") + " so far). Ask again in a while.");
        }
        return view;
    }

    /** Finds actors in the register, which is loaded when it is first asked for. */
    public Registry registry() {
        return registry.get();
    }

    /** Finds places by name; loaded when it is first asked for. */
    public Atlas atlas() {
        return atlas.get();
    }

    /** The types that an event of the record can be of. */
    public TypeBook types() {
        return aggregates.get(new TypeBook.Key(), TypeBook.class, read -> TypeBook.of(codebook.get(), read));
    }

    /**
     * Answers with a page.
     *
     * @param template its template, which takes a {@code frame} and a {@code model}
     */
    public void render(Context context, String template, String title, Frame.Section section, Object model) {
        Frame frame = new Frame(title, section, record, formToken.text(), assets);
        StringOutput output = new StringOutput();
        templates.render(template, Map.of("frame", frame, "model", model), output);
        context.html(output.toString());
    }
}
