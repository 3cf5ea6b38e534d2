package org.dragoman.record;

/**
 * Where a page is from: the host of its address without "www."; of a page without an address, the name that it gives its
 * site; else the folder or the file that it was read from.
 */
public final class PageSite {

    /** A query for the site of every page: the columns {@code page} and {@code site}. */
    public static final String SITES = """
            SELECT p.id AS page, coalesce(
                nullif(lower(regexp_extract(p.address, '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@]*@)?(?:www[.])?([^/:?#]+)', 1)), ''),
                m.site,
                nullif(regexp_extract(p.source, '^(.+)/[^/]*$', 1), ''),
                regexp_replace(p.source, '[:@][0-9]+$', '')) AS site
            FROM pages p LEFT JOIN (SELECT page, arg_min(value, number) AS site FROM metadata WHERE field = 'SITE'
                GROUP BY page) m ON m.page = p.id AND p.address IS NULL""";

    private PageSite() {}
}
