package org.dragoman.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.export.Export;
import org.dragoman.export.ExportFormat;
import org.dragoman.export.ExportOptions;
import org.dragoman.web.Activity;
import org.dragoman.web.Desk;
import org.dragoman.web.PageCoding;
import org.dragoman.web.query.View;

/** The API: what answers under {@code /api}. Safe for use by many threads. */
public final class Api {

    /** Where it is described. */
    public static final String DESCRIPTION = "/api/openapi.json";

    private static final String PREFIX = "/api/";
    private static final String EXPORT = "/api/export/{format}";
    private static final String MANIFEST = "/manifest";
    private static final Set<String> EXPORT_PARAMETERS = Asked.names(View.FILTERS, "all_statuses", "spreadsheet");

    private final Desk desk;
    private final List<Resource> resources;
    private final Optional<CodeRoute> code;

    /** @param coding codes what is sent; without it, nothing can be sent */
    public Api(Desk desk, Activity activity, Optional<PageCoding> coding) {
        this.desk = desk;
        this.resources = Stream.of(new RecordResources(desk, activity).all(), new EventResources(desk).all(),
                new PageResources(desk).all(), new ActorResources(desk).all()).flatMap(List::stream).toList();
        this.code = coding.map(coder -> new CodeRoute(desk, activity, coder));
    }

    /** Whether an address is the API's. */
    public static boolean isAt(String path) {
        return path.startsWith(PREFIX);
    }

    /** Answers at all of its addresses. */
    public void serve(RoutesConfig routes) {
        routes.get(DESCRIPTION, this::describe);
        resources.forEach(resource -> routes.get(resource.path(), context -> answer(resource, context)));
        routes.get(EXPORT, this::export);
        routes.get(EXPORT + MANIFEST, this::manifest);
        code.ifPresent(route -> routes.post(CodeRoute.PATH, route::answer));
    }

    /** Its operations, as {@code "GET /api/events"}, each with the names of the query parameters that it knows. */
    public Map<String, Set<String>> operations() {
        Map<String, Set<String>> operations = new TreeMap<>();
        operations.put("GET " + DESCRIPTION, Set.of());
        operations.put("GET " + EXPORT, EXPORT_PARAMETERS);
        operations.put("GET " + EXPORT + MANIFEST, EXPORT_PARAMETERS);
        code.ifPresent(route -> operations.put("POST " + CodeRoute.PATH, CodeRoute.PARAMETERS));
        resources.forEach(resource -> operations.put(
                "GET " + resource.path().replace('<', '{').replace('>', '}'), resource.parameters()));
        return operations;
    }

    /** Answers what is wrong with a request. */
    public static void refuse(Context context, int status, String detail) {
        Answers.refuse(context, status, detail, Map.of());
    }

    /** The description, as it is shipped. */
    public static byte[] description() {
        try (InputStream stream = Api.class.getResourceAsStream("openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(Context context) {
        new Asked(desk, context, Set.of());
        context.contentType("application/json").result(description());
    }

    private void answer(Resource resource, Context context) throws IOException {
        Asked asked = new Asked(desk, context, resource.parameters());
        Answers.send(context, json -> resource.answering().write(asked, json));
    }

    private void export(Context context) {
        ExportFormat format = format(context);
        Asked asked = new Asked(desk, context, EXPORT_PARAMETERS);
        View view = asked.view();
        ExportOptions options = options(asked);
        String file = file(format);
        context.contentType(format.mediaType()).header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        desk.read(record -> {
            try (OutputStream stream = context.outputStream()) {
                return new Export(record, view.filter(), format, options).write(file, stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What an export of the same address holds, without it. */
    private void manifest(Context context) throws IOException {
        ExportFormat format = format(context);
        Asked asked = new Asked(desk, context, EXPORT_PARAMETERS);
        View view = asked.view();
        ExportOptions options = options(asked);
        Export export = desk.read(record -> {
            Export writing = new Export(record, view.filter(), format, options);
            writing.write(file(format), OutputStream.nullOutputStream());
            return writing;
        });
        context.contentType("application/json");
        try (OutputStream stream = context.outputStream()) {
            export.manifest().write(stream);
        }
    }

    private static ExportOptions options(Asked asked) {
        return new ExportOptions(asked.flag("all_statuses", false), asked.flag("spreadsheet", false));
    }

    private static String file(ExportFormat format) {
        return "events-" + format.label() + "." + format.extension();
    }

    private static ExportFormat format(Context context) {
        String wanted = context.pathParam("format");
        return Arrays.stream(ExportFormat.values()).filter(format -> format.label().equals(wanted)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("Events are not written as '" + wanted + "'."));
    }
}
