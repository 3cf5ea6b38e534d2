package org.dragoman.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import io.javalin.http.UnauthorizedResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.dragoman.handover.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Stands in front of every request: who may ask, from where, and what a browser may do with the answer. What the record
 * holds was written by strangers, so a browser is told to run no script and load nothing but the site's own files.
 */
final class Guard {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private static final int HTTP_PORT = 80;
    private static final String BEARER = "Bearer ";

    private final WebSettings settings;
    private final Optional<Secret> token;
    private final Secret formToken;
    private final Secret handover;
    private final IntSupplier port;

    /**
     * @param formToken what the site's own pages show when they change something
     * @param handover what a command shows that codes into the record
     */
    Guard(WebSettings settings, Secret formToken, Secret handover, IntSupplier port) {
        this.settings = settings;
        this.token = settings.token().map(Secret::new);
        this.formToken = formToken;
        this.handover = handover;
        this.port = port;
    }

    /** Lets a request pass, or throws what it is to be answered instead. */
    void check(Context context) {
        headers(context);
        if (context.path().startsWith(Wire.PATH)) {
            checkCommand(context);
            return;
        }
        checkHost(context.header("Host"));
        if (token.isPresent()) {
            checkToken(context, token.get());
        }
        if (!context.method().equals(HandlerType.GET) && !context.method().equals(HandlerType.HEAD)) {
            checkOrigin(context);
        }
    }

    /** A browser that is to tell no referrer at all sends forms with no origin either: so no other site is told one. */
    private static void headers(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .header("Cache-Control", "no-store");
    }

    /**
     * A name of somebody else's that leads to this machine must not: else any web site could read the record through its
     * reader's browser (DNS rebinding). Where a token is wanted the cookie does not go to such a name.
     */
    private void checkHost(@Nullable String host) {
        // Browsers leave the port out where it is HTTP's own.
        String suffix = port.getAsInt() == HTTP_PORT ? "" : ":" + port.getAsInt();
        List<String> own = List.of("localhost" + suffix, "127.0.0.1" + suffix, "[::1]" + suffix, settings.host() + suffix);
        if (host == null || (token.isEmpty() && !own.contains(host))) {
            throw new ForbiddenResponse("This server answers to the name that it was started with only.");
        }
    }

    /** A command has a secret that no browser has. */
    private void checkCommand(Context context) {
        if (!bears(context, handover)) {
            throw new UnauthorizedResponse("This is for dragoman code on this machine.");
        }
    }

    private static boolean bears(Context context, Secret secret) {
        String header = context.header("Authorization");
        return header != null && header.startsWith(BEARER) && secret.is(header.substring(BEARER.length()));
    }

    private void checkToken(Context context, Secret secret) {
        if (context.method().equals(HandlerType.GET) && secret.is(context.queryParam("token"))) {
            Cookie cookie = new Cookie(cookieName(), secret.text());
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.STRICT);
            context.cookie(cookie).redirect(context.path());
            context.skipRemainingHandlers();
            return;
        }
        if (!bears(context, secret) && !secret.is(context.cookie(cookieName()))) {
            context.header("WWW-Authenticate", "Bearer");
            throw new UnauthorizedResponse("Open the address that the server printed when it started: it ends in ?token=…");
        }
    }

    /** Cookies don't tell ports apart, names do. */
    private String cookieName() {
        return "dragoman-" + port.getAsInt();
    }

    /** What changes something must come from the site's own pages, or from a program that is no browser. */
    private void checkOrigin(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean foreign = (site != null && !OWN_SITE.contains(site))
                || (origin != null && !authority(origin).equals(Optional.ofNullable(context.header("Host"))));
        if (foreign) {
            throw new ForbiddenResponse("Another site may not change the record.");
        }
        boolean program = context.path().startsWith("/api/") && site == null && origin == null;
        if (program) {
            // Its body is the page itself, whatever it is called.
            return;
        }
        String form = Optional.ofNullable(context.header("X-Form-Token")).orElseGet(() -> formToken(context));
        if (!formToken.is(form)) {
            throw new ForbiddenResponse("The page is from before the server was started anew: load it again.");
        }
    }

    private static String formToken(Context context) {
        return context.isFormUrlencoded() ? Optional.ofNullable(context.formParam("form-token")).orElse("") : "";
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
