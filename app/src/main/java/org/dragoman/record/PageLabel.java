package org.dragoman.record;

import java.util.Optional;
import org.dragoman.page.Page;

/**
 * What names a page to a reader.
 *
 * @param id its id
 * @param source where it was read from
 * @param address its web address
 * @param title its headline
 */
public record PageLabel(String id, String source, Optional<String> address, Optional<String> title) {

    public static PageLabel of(Page page) {
        return new PageLabel(page.id(), page.source(), page.address(), page.title());
    }
}
