package org.dragoman.handover;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.dragoman.handover.Wire.Operation;
import org.dragoman.record.Batch;
import org.dragoman.record.CodedPage;
import org.dragoman.record.EventRecord;
import org.dragoman.record.Ledger;
import org.dragoman.record.ListedEvent;
import org.dragoman.record.RecordException.Problem;
import org.dragoman.record.RecordException;
import org.dragoman.who.Sighting;

/** The process that has a record open for writing, as another one sees it. Safe for use by many threads. */
public final class Owner implements Ledger {

    private static final Duration TO_ANSWER_AT_ALL = Duration.ofSeconds(10);
    private static final long COPYING_NANOS = Duration.ofMinutes(2).toNanos();
    private static final int OK = 200;
    private static final int RECORD_PROBLEM = 422;
    private static final int OTHER_PROTOCOL = 409;

    private final Path record;
    private final OwnerFile file;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(TO_ANSWER_AT_ALL).build();

    private Owner(Path record, OwnerFile file) {
        this.record = record;
        this.file = file;
    }

    /**
     * The process that has a record open and writes it for others, where there is one.
     *
     * @throws RecordException if there is one of another version, or one that does not answer as it should
     */
    public static Optional<Owner> of(Path record) {
        return OwnerFile.of(record).map(file -> new Owner(record, file)).filter(Owner::isThere);
    }

    /** A file that a process left behind when it was killed leads to nobody, or to somebody who does not know the secret. */
    private boolean isThere() {
        try {
            HttpResponse<InputStream> response = client.send(request(Operation.STATE, new byte[0], true),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                body.readAllBytes();
            }
            if (response.statusCode() == OTHER_PROTOCOL) {
                throw new RecordException(Problem.LOCKED, record, "the server at " + address() + " (process " + file.process()
                        + ") has it open and is of another version; end it, or use the same version as it");
            }
            return response.statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where a browser finds the record. */
    public URI address() {
        return file.address();
    }

    /** Its number. */
    long process() {
        return file.process();
    }

    @Override
    public Path file() {
        return record;
    }

    @Override
    public Map<String, String> codersOf(Collection<String> pages) {
        return ask(Operation.CODERS, pages, new TypeReference<>() {});
    }

    @Override
    public Optional<CodedPage> page(String id) {
        return ask(Operation.PAGE, id, new TypeReference<>() {});
    }

    @Override
    public void forEach(List<String> pages, BiConsumer<ListedEvent, String> consumer) {
        exchange(Operation.EVENTS, pages, body -> {
            try (MappingIterator<Wire.Told> told = Wire.mapper().readerFor(Wire.Told.class).readValues(body)) {
                while (told.hasNextValue()) {
                    Wire.Told one = told.nextValue();
                    consumer.accept(one.event(), one.text());
                }
            }
            return true;
        });
    }

    @Override
    public List<Sighting> sightings() {
        return ask(Operation.SIGHTINGS, "", new TypeReference<>() {});
    }

    @Override
    public int shortIdLength() {
        return ask(Operation.ID_LENGTH, "", new TypeReference<>() {});
    }

    @Override
    public void write(Batch batch) {
        ask(Operation.WRITE, Wire.Pages.of(batch), new TypeReference<Wire.State>() {});
    }

    @Override
    public void note(Instant started, Instant finished, String coder, long coded, long recoded) {
        ask(Operation.NOTE, new Wire.Run(started, finished, coder, coded, recoded), new TypeReference<Wire.State>() {});
    }

    @Override
    public void close() {
        client.close();
    }

    /**
     * Makes a copy of the record as it is now, with the database's log beside it: of the file, and again where it was written to
     * meanwhile. Only the other process may open the file to write, and it does not itself, since a process that opens and
     * closes a file once more lets go of the lock that it has on it.
     */
    public void copyTo(Path copy) {
        long end = System.nanoTime() + COPYING_NANOS;
        try {
            do {
                long before = generation();
                Files.copy(record, copy, StandardCopyOption.REPLACE_EXISTING);
                Path log = EventRecord.logOf(record);
                Path logOfCopy = EventRecord.logOf(copy);
                if (Files.exists(log)) {
                    Files.copy(log, logOfCopy, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.deleteIfExists(logOfCopy);
                }
                if (generation() == before) {
                    return;
                }
            } while (System.nanoTime() < end);
        } catch (IOException e) {
            throw new RecordException(Problem.INACCESSIBLE, record,
                    "the server at " + address() + " has it open, and no copy of it can be made to read: " + e.getMessage(), e);
        }
        throw new RecordException(Problem.LOCKED, record, "the server at " + address()
                + " has it open and writes to it all the time; read it there, or try again later");
    }

    private long generation() {
        return ask(Operation.STATE, "", new TypeReference<Wire.State>() {}).generation();
    }

    private interface Answer<T> {
        T read(InputStream body) throws IOException;
    }

    private <T> T ask(Operation operation, Object question, TypeReference<T> type) {
        return exchange(operation, question, body -> Wire.mapper().readValue(body, type));
    }

    private <T> T exchange(Operation operation, Object question, Answer<T> answer) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request(operation, packed(question), false), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case OK -> answer.read(new GZIPInputStream(body));
                    case RECORD_PROBLEM -> throw refusal(Wire.mapper().readValue(body, Wire.Refusal.class));
                    default -> throw new RecordException(Problem.DATABASE, record, "the server at " + address()
                            + ", which has it open, answered " + response.statusCode() + "; there is more about it where it was started");
                };
            }
        } catch (IOException e) {
            throw new RecordException(Problem.INACCESSIBLE, record, "the server that had it open at " + address()
                    + " does not answer any more; what was written before is kept: run the same command again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    private RecordException refusal(Wire.Refusal refusal) {
        return new RecordException(Problem.valueOf(refusal.problem()), record, refusal.detail());
    }

    private HttpRequest request(Operation operation, byte[] body, boolean quick) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        file.address().resolve(Wire.PATH + operation.name().toLowerCase(Locale.ROOT)))
                .header("Authorization", "Bearer " + file.secret())
                .header(Wire.PROTOCOL_HEADER, Wire.PROTOCOL)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return (quick ? request.timeout(TO_ANSWER_AT_ALL) : request).build();
    }

    private static byte[] packed(Object question) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            Wire.mapper().writeValue(packed, question);
        }
        return bytes.toByteArray();
    }
}
