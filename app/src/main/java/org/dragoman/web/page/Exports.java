package org.dragoman.web.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dragoman.codebook.CorrectionExamples;
import org.dragoman.export.Export;
import org.dragoman.export.ExportFormat;
import org.dragoman.export.ExportOptions;
import org.dragoman.web.Desk;
import org.dragoman.web.Screen;
import org.dragoman.web.query.View;
import org.dragoman.web.view.EventsModel.Link;

/** Writes the events of a view for other programs: {@code /export/csv?type=CONSULT}. */
public final class Exports implements Screen {

    private static final String EXAMPLES = "examples";

    private final Desk desk;

    public Exports(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/export/{format}";
    }

    /** A view in every format. */
    static List<Link> links(View view) {
        return Arrays.stream(ExportFormat.values())
                .map(format -> new Link(format.name(), view.address("/export/" + name(format)))).toList();
    }

    private static String name(ExportFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void show(Context context) {
        String wanted = context.pathParam("format");
        if (wanted.equals(EXAMPLES)) {
            examples(context);
            return;
        }
        ExportFormat format = Arrays.stream(ExportFormat.values()).filter(f -> name(f).equals(wanted)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("Events are not written as '" + wanted + "'."));
        View view = desk.view(context);
        String file = "events-" + name(format) + "." + format.extension();
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        desk.read(record -> {
            try (OutputStream stream = context.outputStream()) {
                return new Export(record, view.filter(), format, ExportOptions.NONE).write(file, stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What people said of the events of a view, as examples of a codebook. */
    private void examples(Context context) {
        View view = desk.view(context);
        context.contentType("application/yaml").header("Content-Disposition", "attachment; filename=\"examples.yaml\"");
        desk.read(record -> {
            try (OutputStream stream = context.outputStream()) {
                return CorrectionExamples.write(record, view.filter(), stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Where what people said of the events of a view is written for a codebook. */
    static String examples(View view) {
        return view.address("/export/" + EXAMPLES);
    }
}
