package org.dragoman.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.dragoman.web.view.AssetAddresses;

/**
 * The files that the site's pages load: a fixed list, from the class path. A request names one of the list or nothing, so no
 * path of a request reaches a file. Each address carries the digest of its content, and may be kept for ever. Immutable.
 */
final class Assets implements AssetAddresses {

    /** The site's own files, and those of the libraries' WebJars. */
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("site.css", "/org/dragoman/web/site.css"),
            Map.entry("theme.js", "/org/dragoman/web/theme.js"),
            Map.entry("site.js", "/org/dragoman/web/site.js"),
            Map.entry("quads.js", "/org/dragoman/web/quads.js"),
            Map.entry("months.js", "/org/dragoman/web/months.js"),
            Map.entry("timeline.js", "/org/dragoman/web/timeline.js"),
            Map.entry("tables.js", "/org/dragoman/web/tables.js"),
            Map.entry("network.js", "/org/dragoman/web/network.js"),
            Map.entry("map.js", "/org/dragoman/web/map.js"),
            Map.entry("outlines.json", "/org/dragoman/web/outlines.json"),
            Map.entry("correct.js", "/org/dragoman/web/correct.js"),
            Map.entry("review.js", "/org/dragoman/web/review.js"),
            Map.entry("icon.svg", "/org/dragoman/web/icon.svg"),
            Map.entry("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"),
            Map.entry("d3.js", "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js"));

    private static final String FOLDER = "/assets/";
    private static final int DIGEST_LENGTH = 12;

    private static final class Asset {
        private final byte[] bytes;
        private final String mediaType;

        Asset(byte[] bytes, String mediaType) {
            this.bytes = bytes;
            this.mediaType = mediaType;
        }
    }

    private final Map<String, Asset> byAddress = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    private Assets() {}

    static Assets load() {
        Assets assets = new Assets();
        FILES.forEach((name, resource) -> {
            byte[] bytes = read(resource);
            String address = FOLDER + digest(bytes) + "/" + name;
            assets.byAddress.put(address, new Asset(bytes, mediaType(name)));
            assets.addresses.put(name, address);
        });
        return assets;
    }

    @Override
    public String of(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("the site has no file " + name);
        }
        return address;
    }

    /** Answers a request for {@code /assets/…}. */
    void answer(Context context) {
        Asset asset = byAddress.get(context.path());
        if (asset == null) {
            throw new NotFoundResponse("There is no such file.");
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.mediaType)
                .result(asset.bytes);
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "json" -> "application/json";
            default -> throw new IllegalStateException("no media type for " + name);
        };
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, DIGEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
