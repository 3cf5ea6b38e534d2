package org.dragoman.page.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.page.CleanText;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Cuts a document into lines and regions in one pass, without recursion. */
final class LayoutReader implements NodeFilter {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "iframe",
            "object",
            "select", "input", "textarea", "head", "title", "math", "canvas", "audio", "video", "map", "link", "meta",
            "datalist", "embed", "frame", "noframes", "amp-ad", "amp-analytics", "amp-sidebar");
    private static final Set<String> INLINE = Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code",
            "data",
            "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "rb", "rt", "rp", "s",
            "samp",
            "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "picture",
            "source",
            "amp-img");
    private static final Set<String> IMAGES = Set.of("img", "picture", "svg", "amp-img", "video", "iframe",
            "amp-video");
    private static final Set<String> STRONG = Set.of("b", "strong", "em", "i", "u", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> TEXT_BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr");
    /** Names of elements that hold a date, as words of a class: "entry-date", "postedOn", "article__published". */
    private static final Pattern DATE_NAME = Pattern.compile("(?i)(?:^|[^a-z]|[a-z](?=[A-Z]))(?:date|dateline|pubdate|"
            + "postdate|timestamp|publish|published|publication|posted|updated|modified|datum|fecha)(?:$|[^a-z]|(?-i:[A-Z]))");
    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern OFF_SCREEN = Pattern.compile("(?:^|;)(?:left|top|right|text-indent):-\\d{3,}");
    private static final int MOST_LINES = 20_000;
    private static final int MOST_STAMPS = 500;
    private static final int LONGEST_NAMES = 100;
    private static final int DEEPEST = 400;
    private static final int LONGEST_ROW = 300;

    private final SignReader signReader = new SignReader();
    private final List<Line> lines = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Layout.Stamp> stamps = new ArrayList<>();
    private final Map<Integer, String> dateNames = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private Region current;
    private boolean linkCounted;
    private int marks;
    private int strongDepth;
    private int linkCharacters;
    private int strongCharacters;
    private int links;
    private int breaks;
    private String link = "";
    private boolean imageSeen;
    private boolean afterImage;
    private @Nullable Element openLink;

    private LayoutReader(Element body) {
        current = new Region(null, body, signReader.read(body), 0);
        regions.add(current);
    }

    static Layout read(Element body) {
        LayoutReader reader = new LayoutReader(body);
        for (Node child = body.firstChild(); child != null; child = child.nextSibling()) {
            if (NodeTraversor.filter(reader, child) == FilterResult.STOP) {
                break;
            }
        }
        reader.flush();
        reader.closeAll();
        return new Layout(reader.lines, reader.regions, reader.stamps, reader.dateNames,
                reader.lines.size() >= MOST_LINES);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (lines.size() >= MOST_LINES) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words && !(node instanceof CDataNode)) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
    }

    private FilterResult open(Element element) {
        String tag = element.normalName();
        stamp(element, tag);
        if (IMAGES.contains(tag)) {
            imageSeen = true;
        }
        if (UNSEEN.contains(tag) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            breakLine();
        } else if (tag.equals("a")) {
            openLink = element;
            linkCounted = false;
        } else if (isCell(tag)) {
            breakCell();
        } else if (!isInline(tag)) {
            flush();
            if (current.depth() < DEEPEST) {
                current = new Region(current, element, signReader.read(element), lines.size());
                regions.add(current);
            }
        }
        if (STRONG.contains(tag)) {
            strongDepth++;
        }
        String names = element.className();
        if (!names.isEmpty() && names.length() <= LONGEST_NAMES && DATE_NAME.matcher(names).find()) {
            String words = CAMEL_CASE.matcher(names).replaceAll(" ").replace('_', ' ').replace('-', ' ');
            dateNames.merge(lines.size(), words, (one, other) -> one + " " + other);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (tag.equals("a")) {
            openLink = null;
        } else if (!tag.equals("br") && !isCell(tag) && !isInline(tag)) {
            flush();
            Region parent = current.parent();
            if (current.isOf(element) && parent != null) {
                current.close(lines.size());
                current = parent;
            }
        }
        if (STRONG.contains(tag)) {
            strongDepth--;
        }
        return FilterResult.CONTINUE;
    }

    private void closeAll() {
        for (Region region = current; region != null; region = region.parent()) {
            region.close(lines.size());
        }
    }

    private boolean isInline(String tag) {
        return INLINE.contains(tag) || (tag.indexOf('-') > 0 && TEXT_BLOCKS.contains(current.tag()));
    }

    private static boolean isHidden(Element element) {
        boolean silent = element.attr("aria-hidden").equals("true") && !element.normalName().equals("a");
        if (silent || element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 1000) {
            return false;
        }
        String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden")
                || (compact.contains("position:absolute") && OFF_SCREEN.matcher(compact).find());
    }

    private void stamp(Element element, String tag) {
        String property = element.attr("itemprop");
        boolean dated = property.regionMatches(true, 0, "date", 0, 4);
        if (tag.equals("time") || dated || (tag.equals("abbr") && element.hasAttr("title"))) {
            String value = element.attr("datetime") + element.attr("content")
                    + (tag.equals("abbr") ? element.attr("title") : "");
            if (!value.isBlank() && value.length() < 100 && stamps.size() < MOST_STAMPS) {
                stamps.add(new Layout.Stamp(lines.size(), dated ? property : element.className(), value));
            }
        }
    }

    private static boolean isCell(String tag) {
        return tag.equals("td") || tag.equals("th");
    }

    /** A cell of a row starts after a tab; a long cell, as in tables that lay out a page, stands alone. */
    private void breakCell() {
        if (text.length() > LONGEST_ROW) {
            flush();
        } else if (!text.isEmpty()) {
            text.append('\t');
        }
    }

    private void breakLine() {
        breaks++;
        if (breaks > 1) {
            flush();
        } else if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void append(String words) {
        boolean begun = false;
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isSpace(c)) {
                if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            } else if (!isInvisible(c) && !isMarkTooMany(c)) {
                text.append(c == '\0' ? '\uFFFD' : c);
                begun = true;
            }
        }
        if (!begun) {
            return;
        }
        if (before == 0) {
            afterImage = imageSeen;
            imageSeen = false;
        }
        breaks = 0;
        int added = text.length() - before;
        Element open = openLink;
        if (open != null) {
            linkCharacters += added;
            links += linkCounted ? 0 : 1;
            linkCounted = true;
            link = link.isEmpty() ? open.attr("href") : link;
        }
        strongCharacters += strongDepth > 0 ? added : 0;
    }

    /** Whether a mark is one of more in a row than any writing has: entities can make what the text was cleared of before. */
    private boolean isMarkTooMany(char c) {
        marks = CleanText.isMark(c) ? marks + 1 : 0;
        return marks > CleanText.MOST_MARKS;
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' && c != '\0') || c == '\u00A0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F';
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\u200E' || c == '\u200F' || c == '\u2060';
    }

    private void flush() {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > 0) {
            String line = text.substring(0, end);
            lines.add(new Line(lines.size(), current, line, Math.min(linkCharacters, end), links,
                    strongCharacters >= end, link, afterImage));
        }
        text.setLength(0);
        linkCharacters = 0;
        strongCharacters = 0;
        links = 0;
        linkCounted = false;
        breaks = 0;
        link = "";
    }
}
