package org.dragoman.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.dragoman.record.EventRecord;
import org.dragoman.web.page.ActorScreen;
import org.dragoman.web.page.CorrectAction;
import org.dragoman.web.page.CorrectionsScreen;
import org.dragoman.web.page.EventScreen;
import org.dragoman.web.page.EventsScreen;
import org.dragoman.web.page.Exports;
import org.dragoman.web.page.LookupScreen;
import org.dragoman.web.page.OverviewScreen;
import org.dragoman.web.page.PageScreen;
import org.dragoman.web.page.PagesScreen;
import org.dragoman.web.page.PairScreen;
import org.dragoman.web.page.ReviewAction;
import org.dragoman.web.page.ReviewScreen;
import org.dragoman.web.page.UndoAction;
import org.dragoman.web.query.Aggregates;
import org.dragoman.web.query.Readers;
import org.dragoman.web.query.ViewException;
import org.dragoman.web.view.ErrorModel;
import org.dragoman.web.view.Frame;

/**
 * Shows a record in the browser: the front door of this package. Whoever opened the record may write to it meanwhile; readers
 * see whole batches. Safe for use by many threads.
 */
public final class WebServer implements AutoCloseable {

    private static final int READERS = 8;
    private static final long LARGEST_BODY = 1_000_000;

    private final WebSettings settings;
    private final Javalin server;
    private final Readers readers;
    private final Aggregates aggregates;
    private final Assets assets = Assets.load();
    private final Secret formToken = Secret.random();
    private final BiConsumer<String, Exception> log;
    private final Desk desk;

    private WebServer(WebSettings settings, EventRecord record, BiConsumer<String, Exception> log) {
        this.settings = settings;
        this.log = log;
        this.readers = new Readers(record, READERS);
        this.aggregates = new Aggregates(readers);
        this.desk = new Desk(readers, aggregates, assets, formToken, String.valueOf(record.file().getFileName()));
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to answer.
     *
     * @param log is told of every fault of the server's own: the request's path, and what was thrown
     * @throws WebException if it can't listen there
     */
    public static WebServer start(WebSettings settings, EventRecord record, BiConsumer<String, Exception> log) {
        WebServer web = new WebServer(settings, record, log);
        try {
            web.server.start(settings.host(), settings.port());
            return web;
        } catch (JavalinBindException e) {
            web.close();
            throw new WebException("Port " + settings.port() + " of " + settings.host()
                    + " can't be listened on, perhaps another server does; choose another with --port", e);
        }
    }

    /** The pages of the site. */
    private List<Screen> screens() {
        return List.of(new OverviewScreen(desk), new EventsScreen(desk), new EventScreen(desk), new PagesScreen(desk),
                new PageScreen(desk), new PairScreen(desk), new ActorScreen(desk), new Exports(desk), new ReviewScreen(desk),
                new LookupScreen(desk), new CorrectionsScreen(desk));
    }

    /** What the site's forms do. */
    private List<Action> actions() {
        return List.of(new CorrectAction(desk), new ReviewAction(desk), new UndoAction(desk));
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.generateEtags = false;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        Guard guard = new Guard(settings, formToken, this::port);
        config.routes.before(guard::check);
        config.routes.get("/assets/*", assets::answer);
        screens().forEach(screen -> config.routes.get(screen.path(), screen::show));
        actions().forEach(action -> config.routes.post(action.path(), action::act));
        config.routes.exception(ViewException.class, (e, context) -> refuse(context, 400, String.valueOf(e.getMessage())));
        config.routes.exception(HttpResponseException.class,
                (e, context) -> refuse(context, e.getStatus(), String.valueOf(e.getMessage())));
        config.routes.exception(Exception.class, this::fault);
    }

    private void refuse(Context context, int status, String message) {
        context.status(status);
        String title = HttpStatus.forStatus(status).getMessage();
        desk.render(context, "error.jte", title, Frame.Section.NONE, new ErrorModel(status, title, message));
    }

    /** The reader is told that something is wrong, the log what. */
    private void fault(Exception e, Context context) {
        log.accept(context.path(), e);
        refuse(context, HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
                "This is a fault of Dragoman's own. Where the server was started there is more about it.");
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Where a browser on this machine finds it, the token included where one is wanted. */
    public URI address() {
        String host = WebSettings.isLoopback(settings.host()) ? settings.host() : "localhost";
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(String.format(Locale.ROOT, "http://%s:%d/%s", name, port(),
                settings.token().map(token -> "?token=" + token).orElse("")));
    }

    /** Stops to answer; the record stays open. */
    @Override
    public void close() {
        server.stop();
        aggregates.close();
        readers.close();
    }
}
