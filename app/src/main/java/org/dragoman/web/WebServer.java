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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.dragoman.handover.OwnerFile;
import org.dragoman.handover.Wire;
import org.dragoman.record.EventRecord;
import org.dragoman.web.api.Api;
import org.dragoman.web.page.ActivityScreen;
import org.dragoman.web.page.ActorScreen;
import org.dragoman.web.page.ApiScreen;
import org.dragoman.web.page.CorrectAction;
import org.dragoman.web.page.CorrectionsScreen;
import org.dragoman.web.page.EventScreen;
import org.dragoman.web.page.EventsScreen;
import org.dragoman.web.page.Exports;
import org.dragoman.web.page.LookupScreen;
import org.dragoman.web.page.MapScreen;
import org.dragoman.web.page.NetworkScreen;
import org.dragoman.web.page.OverviewScreen;
import org.dragoman.web.page.PageScreen;
import org.dragoman.web.page.PagesScreen;
import org.dragoman.web.page.PairScreen;
import org.dragoman.web.page.ReviewAction;
import org.dragoman.web.page.ReviewScreen;
import org.dragoman.web.page.UndoAction;
import org.dragoman.web.query.Aggregates;
import org.dragoman.web.query.Readers;
import org.dragoman.web.query.TextSearch;
import org.dragoman.web.query.ViewException;
import org.dragoman.web.view.ErrorModel;
import org.dragoman.web.view.Frame;

/**
 * Shows a record in the browser: the front door of this package. Whoever opened the record may write to it meanwhile; readers
 * see whole batches. Safe for use by many threads.
 */
public final class WebServer implements AutoCloseable {

    private static final String LOCAL = "localhost";
    private static final int READERS = 8;
    private static final long LARGEST_BODY = 1_000_000;

    private final WebSettings settings;
    private final Javalin server;
    private final Readers readers;
    private final Aggregates aggregates;
    private final TextSearch texts;
    private final Assets assets = Assets.load();
    private final Secret formToken = Secret.random();
    private final BiConsumer<String, Exception> log;
    private final Secret handoverSecret = Secret.random();
    private final Activity activity = new Activity();
    private final EventRecord record;
    private final Desk desk;
    private final Api api;
    private Optional<OwnerFile> ownerFile = Optional.empty();

    private WebServer(WebSettings settings, EventRecord record, Optional<PageCoding> coding, BiConsumer<String, Exception> log) {
        this.settings = settings;
        this.record = record;
        this.log = log;
        this.readers = new Readers(record, READERS);
        this.aggregates = new Aggregates(readers);
        this.texts = new TextSearch(record, e -> log.accept("the index for searching", e));
        this.desk = new Desk(readers, aggregates, texts, assets, formToken, String.valueOf(record.file().getFileName()));
        this.api = new Api(desk, activity, coding);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Starts to answer.
     *
     * @param log is told of every fault of the server's own: the request's path, and what was thrown
     * @throws WebException if it can't listen there
     */
    public static WebServer start(WebSettings settings, EventRecord record, BiConsumer<String, Exception> log) {
        return start(settings, record, Optional.empty(), log);
    }

    /**
     * The same, of a server that also codes what is sent to it.
     *
     * @param coding codes it
     */
    public static WebServer start(
            WebSettings settings, EventRecord record, Optional<PageCoding> coding, BiConsumer<String, Exception> log) {
        WebServer web = new WebServer(settings, record, coding, log);
        try {
            web.server.start(settings.host(), settings.port());
            web.ownerFile = Optional.of(
                    OwnerFile.write(record.file(), web.site(settings.isForAll() ? LOCAL : settings.host()), web.handoverSecret.text()));
            return web;
        } catch (JavalinBindException e) {
            web.close();
            throw new WebException("Port " + settings.port() + " of " + settings.host()
                    + " can't be listened on, perhaps another server does; choose another with --port", e);
        } catch (RuntimeException e) {
            web.close();
            throw e;
        }
    }

    /** The pages of the site. */
    private List<Screen> screens() {
        return List.of(new OverviewScreen(desk), new EventsScreen(desk), new EventScreen(desk), new PagesScreen(desk),
                new PageScreen(desk), new PairScreen(desk), new ActorScreen(desk), new NetworkScreen(desk), new MapScreen(desk),
                new Exports(desk), new ActivityScreen(desk, activity), new ApiScreen(desk),
                new ReviewScreen(desk), new LookupScreen(desk), new CorrectionsScreen(desk));
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
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        Guard guard = new Guard(settings, formToken, handoverSecret, this::port);
        config.routes.before(guard::check);
        config.routes.post(Wire.PATH + "{operation}", new Handover(readers, record, activity)::answer);
        config.routes.get("/assets/*", assets::answer);
        api.serve(config.routes);
        screens().forEach(screen -> config.routes.get(screen.path(), screen::show));
        actions().forEach(action -> config.routes.post(action.path(), action::act));
        config.routes.exception(ViewException.class, (e, context) -> refuse(context, 400, String.valueOf(e.getMessage())));
        config.routes.exception(HttpResponseException.class,
                (e, context) -> refuse(context, e.getStatus(), String.valueOf(e.getMessage())));
        config.routes.exception(Exception.class, this::fault);
    }

    private void refuse(Context context, int status, String message) {
        if (Api.isAt(context.path())) {
            Api.refuse(context, status, message);
            return;
        }
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

    /** What the API has: its operations, with the names of their query parameters. */
    Map<String, Set<String>> operations() {
        return api.operations();
    }

    /** What is being coded into the record: whoever codes beside the server tells of it here. */
    public Activity activity() {
        return activity;
    }

    /** Where a browser on this machine finds it, the token included where one is wanted. */
    public URI address() {
        URI site = site(WebSettings.isLoopback(settings.host()) ? settings.host() : LOCAL);
        return settings.token().map(token -> site.resolve("?token=" + token)).orElse(site);
    }

    private URI site(String host) {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return URI.create(String.format(Locale.ROOT, "http://%s:%d/", name, port()));
    }

    /** Stops to answer; the record stays open. */
    @Override
    public void close() {
        ownerFile.ifPresent(file -> file.remove(record.file()));
        server.stop();
        texts.close();
        aggregates.close();
        readers.close();
    }
}
