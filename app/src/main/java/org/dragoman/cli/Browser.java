package org.dragoman.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The reader's browser. */
final class Browser {

    private Browser() {}

    /** Opens an address where there is a browser to be found; else nothing happens: the address was printed. */
    static void open(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac") ? List.of("open", address.toString())
                : system.contains("windows") ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of("xdg-open", address.toString());
        try {
            new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            // No browser can be opened from here.
            return;
        }
    }
}
