package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.record.CsvWriter;
import org.dragoman.record.EventWriter;
import org.dragoman.record.JsonlWriter;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventsModel.Link;

/** Writes the events of a view for other programs: {@code /export/csv?type=CONSULT}. */
public final class Exports implements Screen {

    private enum Form {
        CSV("text/csv; charset=utf-8"),
        JSONL("application/jsonl; charset=utf-8");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        EventWriter writer(OutputStream out) {
            return switch (this) {
                case CSV -> new CsvWriter(out);
                case JSONL -> new JsonlWriter(out);
            };
        }
    }

    private final Desk desk;

    public Exports(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/export/{form}";
    }

    /** A view in every format. */
    static List<Link> links(View view) {
        return Arrays.stream(Form.values())
                .map(form -> new Link(form.name(), view.address("/export/" + form.name().toLowerCase(Locale.ROOT)))).toList();
    }

    @Override
    public void show(Context context) {
        String name = context.pathParam("form");
        Form form = Arrays.stream(Form.values()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("Events are not written as '" + name + "'."));
        View view = View.of(context.queryParamMap());
        context.contentType(form.mediaType)
                .header("Content-Disposition", "attachment; filename=\"events." + name.toLowerCase(Locale.ROOT) + "\"");
        desk.read(record -> {
            try (OutputStream stream = context.outputStream(); EventWriter writer = form.writer(stream)) {
                record.forEach(view.filter(), writer::write);
                return view;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
