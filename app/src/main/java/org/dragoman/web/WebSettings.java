package org.dragoman.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the server listens, and whom it answers.
 *
 * @param host the address or name to listen on
 * @param port the port, or 0 for one that is free
 * @param token what a browser must show before it is answered; nothing where everybody on this machine may read
 */
public record WebSettings(String host, int port, Optional<String> token) {

    /** The address that only this machine reaches. */
    public static final String LOOPBACK = "127.0.0.1";

    /** @throws IllegalArgumentException if other machines could read without a token, or the port is none */
    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (token.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException("a server that other machines reach needs a token");
        }
    }

    /** Whether it listens on every address of this machine. */
    boolean isForAll() {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether only this machine reaches a server that listens there. */
    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
