package org.dragoman.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dragoman.handover.Wire.Operation;
import org.dragoman.handover.Wire;
import org.dragoman.record.EventRecord;
import org.dragoman.record.RecordException;
import org.dragoman.web.query.Readers;

/**
 * Lets commands on this machine write and read the record that this process has open. They know it by a secret that only who
 * may read the user's own files can read, so what they send is trusted as much as the record itself. Safe for many threads.
 */
final class Handover {

    /** As much as a batch of the largest pages takes; what is more is no batch of a command's. */
    private static final long LARGEST_BODY = 2L << 30;

    private final Readers readers;
    private final EventRecord record;
    private final Activity activity;

    Handover(Readers readers, EventRecord record, Activity activity) {
        this.readers = readers;
        this.record = record;
        this.activity = activity;
    }

    /** Answers a request for {@code /handover/{operation}}. */
    void answer(Context context) {
        if (!Wire.PROTOCOL.equals(context.header(Wire.PROTOCOL_HEADER))) {
            throw new ConflictResponse("The server is of another version.");
        }
        String name = context.pathParam("operation").toUpperCase(Locale.ROOT);
        Operation operation = Arrays.stream(Operation.values()).filter(known -> known.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such operation."));
        context.contentType("application/octet-stream");
        try {
            answer(operation, context);
        } catch (RecordException e) {
            refuse(context, e);
        } catch (IOException e) {
            throw new BadRequestResponse("This can't be read: " + e.getMessage());
        }
    }

    private void answer(Operation operation, Context context) throws IOException {
        switch (operation) {
            case STATE -> send(context, state());
            case CODERS -> {
                List<String> ids = Arrays.asList(receive(context, String[].class));
                send(context, readers.read(reader -> reader.codersOf(ids)));
            }
            case PAGE -> {
                String id = receive(context, String.class);
                send(context, readers.read(reader -> reader.page(id)));
            }
            case EVENTS -> events(context, Arrays.asList(receive(context, String[].class)));
            case SIGHTINGS -> send(context, readers.read(EventRecord::sightings));
            case ID_LENGTH -> send(context, readers.read(EventRecord::shortIdLength));
            case WRITE -> {
                Wire.Pages pages = receive(context, Wire.Pages.class);
                readers.write(writer -> writer.write(pages.batch()));
                activity.handedOver(pages);
                send(context, state());
            }
            case NOTE -> {
                Wire.Run run = receive(context, Wire.Run.class);
                readers.write(writer -> writer.note(run.started(), run.finished(), run.coder(), run.coded(), run.recoded()));
                send(context, state());
            }
        }
    }

    private Wire.State state() {
        return new Wire.State(record.generationAtRest());
    }

    private void events(Context context, List<String> pages) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(context.outputStream())) {
            readers.read(reader -> {
                reader.forEach(pages, (event, text) -> {
                    try {
                        packed.write(Wire.mapper().writeValueAsBytes(new Wire.Told(event, text)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return true;
            });
        }
    }

    private static <T> T receive(Context context, Class<T> type) throws IOException {
        try (InputStream body = new Bounded(new GZIPInputStream(context.bodyInputStream()), LARGEST_BODY)) {
            return Wire.mapper().readValue(body, type);
        }
    }

    private static void send(Context context, Object value) throws IOException {
        try (OutputStream packed = new GZIPOutputStream(context.outputStream())) {
            packed.write(Wire.mapper().writeValueAsBytes(value));
        }
    }

    private static void refuse(Context context, RecordException e) {
        try {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .result(Wire.mapper().writeValueAsBytes(new Wire.Refusal(e.problem().name(), e.detail())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
