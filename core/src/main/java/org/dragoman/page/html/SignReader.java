package org.dragoman.page.html;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signs that an element's tag, class, id and role give. Only words that page makers everywhere use are known
 * here, none of a single site. Not thread-safe: it remembers the class values of one document.
 */
final class SignReader {

    private static final Map<String, Sign> WORDS = words();
    private static final Map<String, Sign> TAGS = Map.ofEntries(
            Map.entry("nav", Sign.NAVIGATION),
            Map.entry("footer", Sign.META),
            Map.entry("aside", Sign.SIDE),
            Map.entry("form", Sign.NEWSLETTER),
            Map.entry("dialog", Sign.CONSENT),
            Map.entry("menu", Sign.NAVIGATION),
            Map.entry("button", Sign.SHARE),
            Map.entry("figcaption", Sign.CAPTION),
            Map.entry("address", Sign.AUTHOR),
            Map.entry("time", Sign.META));
    private static final int LONGEST_NAME = 400;

    private final Map<String, Set<Sign>> seen = new HashMap<>();

    Set<Sign> read(Element element) {
        Set<Sign> signs = ofNames(element.className() + " " + element.id());
        Sign ofTag = TAGS.get(element.normalName());
        Sign ofRole = ofRole(element.attr("role"), element.attr("itemprop"));
        if (ofTag == null && ofRole == null) {
            return signs;
        }
        EnumSet<Sign> all = EnumSet.noneOf(Sign.class);
        all.addAll(signs);
        if (ofTag != null) {
            all.add(ofTag);
        }
        if (ofRole != null) {
            all.add(ofRole);
        }
        return all;
    }

    private static @Nullable Sign ofRole(String role, String property) {
        if (property.equalsIgnoreCase("articleBody")) {
            return Sign.BODY;
        }
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "navigation", "menu", "menubar", "banner", "toolbar", "tablist", "search" -> Sign.NAVIGATION;
            case "complementary" -> Sign.SIDE;
            case "dialog", "alertdialog", "alert" -> Sign.CONSENT;
            case "contentinfo" -> Sign.META;
            default -> null;
        };
    }

    private Set<Sign> ofNames(String names) {
        if (names.isBlank()) {
            return Set.of();
        }
        String key = names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names;
        return seen.computeIfAbsent(key, SignReader::parse);
    }

    private static Set<Sign> parse(String names) {
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        if (names.contains("hentry") || names.contains("status-publish")) {
            // WordPress writes an article's tags, categories and author into the classes of its element.
            return signs;
        }
        for (String name : names.split("\\s+", -1)) {
            if (!name.isEmpty()) {
                parseName(name, signs);
            }
        }
        return signs;
    }

    private static void parseName(String name, EnumSet<Sign> signs) {
        String previous = "";
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean boundary = i == name.length()
                    || !Character.isLetter(name.charAt(i))
                    || (i > start && Character.isUpperCase(name.charAt(i))
                            && Character.isLowerCase(name.charAt(i - 1)));
            if (!boundary) {
                continue;
            }
            if (i > start) {
                String word = name.substring(start, i).toLowerCase(Locale.ROOT);
                add(WORDS.get(word), signs);
                add(WORDS.get(previous + word), signs);
                previous = word;
            }
            start = i < name.length() && Character.isLetter(name.charAt(i)) ? i : i + 1;
        }
    }

    private static void add(@Nullable Sign sign, EnumSet<Sign> signs) {
        if (sign != null) {
            signs.add(sign);
        }
    }

    private static Map<String, Sign> words() {
        Map<String, Sign> words = new HashMap<>();
        put(words, Sign.BODY, "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent",
                "articletext",
                "storycontent", "postbody", "bodycontent", "storytext", "newsbody", "newstext", "newscontent",
                "bodytext",
                "articlecopy", "bodycopy", "contentbody", "maincontent", "bodymain");
        put(words, Sign.NAVIGATION, "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs",
                "crumbs",
                "footer", "topbar", "toolbar", "pagination", "pager", "paginator", "skiplink", "skip", "tabs", "toc",
                "pagelinks", "pagenav", "backtotop", "search", "searchbox", "masthead");
        put(words, Sign.SHARE, "share", "shares", "sharing", "social", "socials", "sharedaddy", "addthis", "sharebar",
                "sociable", "addtoany", "sharethis", "sharetools", "sharebuttons", "follow", "followus", "likes", "sns",
                "jetpack", "reactions", "print", "button", "btn", "buttons", "cta");
        put(words, Sign.RELATED, "related", "relateds", "relatedposts", "recommend", "recommended", "recommendation",
                "recommendations", "recirc", "recirculation", "readnext", "readmore", "readalso", "seealso", "alsoread",
                "trending", "popular", "mostread", "mostpopular", "mostviewed", "promo", "promos", "promotion",
                "teaser",
                "teasers", "outbrain", "taboola", "sponsored", "upnext", "morestories", "morenews", "morefrom",
                "moreon",
                "onward", "latest", "similar", "suggested", "suggestions", "yarpp", "interlink", "crosslink",
                "nextpost",
                "prevpost", "previouspost", "postnavigation", "headlines", "latestnews", "linklist", "bestof",
                "nextprev", "prevnext");
        put(words, Sign.ADVERTISEMENT, "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising",
                "adsense",
                "adslot", "adunit", "adcontainer", "adwrap", "adwrapper", "adbox", "dfp", "gpt", "adsbygoogle",
                "admarkup",
                "banner", "sponsor", "partner", "affiliate", "commercial");
        put(words, Sign.NEWSLETTER, "newsletter", "newsletters", "subscribe", "subscription", "signup", "optin",
                "mailchimp",
                "mailinglist", "donate", "donation", "membership", "inlinesignup");
        put(words, Sign.COMMENTS, "comment", "comments", "disqus", "respond", "replies", "commentlist", "discussion",
                "livefyre", "commentarea", "fbcomments");
        put(words, Sign.AUTHOR, "byline", "bylines", "author", "authors", "bio", "authorbox", "contributor",
                "contributors",
                "writer", "vcard", "aboutauthor", "authorinfo", "reporter");
        put(words, Sign.META, "timestamp", "postmeta", "entrymeta", "articlemeta", "metadata", "postdate", "dateline",
                "pubdate", "publishdate", "posted", "meta", "infobar", "postinfo", "articleinfo", "lastupdated",
                "updated",
                "articledate", "storydate", "copyright", "kicker", "eyebrow", "dek", "standfirst", "keypoints",
                "subheadline", "sourceline", "attribution", "readtime", "readingtime");
        put(words, Sign.TAGS, "tags", "taglist", "tagcloud", "keywords", "topics", "topiclist", "categories",
                "categorylist",
                "tagslist", "posttags", "articletags", "entrytags", "catlinks", "filedunder", "labels", "hashtags");
        put(words, Sign.CAPTION, "caption", "captions", "wpcaption", "credit", "credits", "photocredit", "imagecredit",
                "imagecaption", "photocaption", "legend", "photo", "cutline");
        put(words, Sign.CONSENT, "cookie", "cookies", "consent", "gdpr", "paywall", "regwall", "modal", "popup",
                "overlay",
                "lightbox", "interstitial", "eupopup", "popover", "flyout", "tooltip", "cookiebar", "adblock",
                "dialog");
        put(words, Sign.SIDE, "sidebar", "rail", "rightrail", "leftrail", "aside", "widget", "widgets", "infobox",
                "factbox",
                "pullquote", "sidecol", "rightcol", "leftcol");
        put(words, Sign.EMBED, "tweet", "twittertweet", "twittervideo", "instagrammedia", "embed", "embedded", "fbpost",
                "socialembed", "oembed");
        put(words, Sign.PLAYER, "videoplayer", "jwplayer", "vjs", "audioplayer", "brightcove", "slideshow",
                "carousel", "gallery", "playlist");
        put(words, Sign.HIDDEN, "hidden", "sronly", "visuallyhidden", "screenreadertext", "screenreader", "offscreen",
                "visuallyhide", "invisible", "noscript", "displaynone", "assistive", "accessibility", "a11y");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Sign> words, Sign sign, String... names) {
        for (String name : names) {
            words.put(name, sign);
        }
    }
}
