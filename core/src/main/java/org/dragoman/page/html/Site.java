package org.dragoman.page.html;

import java.util.Arrays;
import java.util.Locale;

/** The site that a page stands on: tells its own links from links to elsewhere. */
final class Site {

    private final String domain;

    private Site(String domain) {
        this.domain = domain;
    }

    /** The site of a web address; where the address is empty or none, only relative links are the site's own. */
    static Site of(String address) {
        return new Site(domain(host(address)));
    }

    /** Whether a link leads to the same site. */
    boolean owns(String link) {
        String host = host(link);
        return host.isEmpty() ? !link.contains(":") : !domain.isEmpty() && domain(host).equals(domain);
    }

    /** The host of a web address in lower case, empty where it has none. */
    static String host(String address) {
        int slashes = address.indexOf("//");
        if (slashes < 0 || slashes > 8) {
            return "";
        }
        int end = slashes + 2;
        while (end < address.length() && "/?#:".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(slashes + 2, end).toLowerCase(Locale.ROOT);
    }

    /** The last two labels of a host; three where the second is as short as in {@code co.uk}. */
    private static String domain(String host) {
        String[] labels = host.split("\\.", -1);
        int count = labels.length;
        if (count < 2) {
            return host;
        }
        boolean shortSecond = count > 2 && labels[count - 2].length() <= 3 && labels[count - 1].length() <= 3;
        return String.join(".", Arrays.copyOfRange(labels, count - (shortSecond ? 3 : 2), count));
    }
}
