package org.dragoman.evaluation.scale;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes large inputs of invented news: {@code folder/}, a thousand pages of HTML to a folder; {@code crawl.warc}, responses
 * with HTML, as many as fill its size; {@code feed.jsonl}, the same number of pages as the folder as JSON lines.
 *
 * <pre>{@code
 * cd evaluation/src/main/java
 * javac -d /tmp/scale org/dragoman/evaluation/scale/{MakeInputs,InventedNews}.java
 * java -cp /tmp/scale org.dragoman.evaluation.scale.MakeInputs DIR 100000 1024 12   # pages, MiB of WARC, sentences a page
 *
 * export DRAGOMAN_JAVA_OPTIONS='-Xmx2g -Xlog:gc:file=gc.log'
 * /usr/bin/time -v ./dragoman code DIR/folder --record folder.duckdb
 * /usr/bin/time -v ./dragoman code DIR/folder --record folder.duckdb       # again: all known
 * /usr/bin/time -v ./dragoman code DIR/crawl.warc --record warc.duckdb
 * /usr/bin/time -v ./dragoman code - --type jsonl --record lines.duckdb < DIR/feed.jsonl
 * }</pre>
 *
 * <p>The heap that is left after a full collection ({@code Pause Full} in the log) must not grow with the pages.
 */
public final class MakeInputs {

    private static final int PAGES_A_FOLDER = 1_000;

    private MakeInputs() {}

    /**
     * Makes them.
     *
     * @param arguments the folder to write to, how many pages, mebibytes of the web archive, sentences of a page
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        int pages = Integer.parseInt(arguments[1]);
        long warcBytes = Long.parseLong(arguments[2]) << 20;
        int sentences = Integer.parseInt(arguments[3]);
        Files.createDirectories(target);
        folder(target.resolve("folder"), pages, sentences);
        try (PrintStream out = open(target.resolve("feed.jsonl"))) {
            lines(out, pages, sentences);
        }
        try (PrintStream out = open(target.resolve("crawl.warc"))) {
            warc(out, warcBytes, sentences);
        }
    }

    private static PrintStream open(Path file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    private static void folder(Path folder, int pages, int sentences) throws IOException {
        for (int number = 0; number < pages; number++) {
            Path part = folder.resolve("part-%05d".formatted(number / PAGES_A_FOLDER));
            Files.createDirectories(part);
            Files.writeString(part.resolve("page-%07d.html".formatted(number)), new InventedNews(number).html(sentences));
        }
    }

    private static void lines(PrintStream out, int pages, int sentences) {
        for (int number = 0; number < pages; number++) {
            InventedNews news = new InventedNews(number);
            out.print("{\"url\":\"" + news.address() + "\",\"date\":\"" + news.day() + "\",\"title\":\"" + news.headline()
                    + "\",\"text\":\"" + String.join("\\n", news.paragraphs(sentences)) + "\"}\n");
        }
    }

    private static void warc(PrintStream out, long bytes, int sentences) throws IOException {
        long written = 0;
        for (int number = 0; written < bytes; number++) {
            InventedNews news = new InventedNews(number);
            byte[] html = news.html(sentences).getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream record = new ByteArrayOutputStream();
            byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + html.length
                    + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            String head = """
                    WARC/1.0
                    WARC-Type: response
                    WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>
                    WARC-Date: %sT12:00:00Z
                    WARC-Target-URI: %s
                    Content-Type: application/http; msgtype=response
                    Content-Length: %d

                    """.formatted(number, news.day(), news.address(), http.length + html.length);
            record.writeBytes(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            record.writeBytes(http);
            record.writeBytes(html);
            record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            record.writeTo(out);
            written += record.size();
        }
    }
}
