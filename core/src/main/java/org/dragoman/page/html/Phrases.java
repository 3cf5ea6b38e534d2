package org.dragoman.page.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.page.Block;

/** Lines that give themselves away by their words. */
final class Phrases {

    private static final Set<String> LABELS = Set.of("advertisement", "advert", "ad", "ads", "comments", "comment",
            "share",
            "share this", "share this article", "share this story", "print", "email", "tweet", "facebook", "twitter",
            "whatsapp", "linkedin", "pinterest", "back to top", "read more", "more", "loading", "subscribe", "sign up",
            "story continues below", "article continues below", "story continues below advertisement",
            "article continues below advertisement", "iklan", "anzeige", "werbung", "publicidade", "publicidad",
            "publicité", "pubblicità", "reklama", "реклама", "reklam", "advertentie", "annons", "annonse", "annonce",
            "sponsored", "skip ad", "close", "related", "tags", "photos", "video", "watch", "listen", "follow us",
            "copy link", "link copied", "click to share", "view comments", "show comments", "leave a comment",
            "post a comment", "add comment", "compartilhar", "compartir", "partager", "teilen", "condividi",
            "поделиться",
            "광고", "広告", "廣告", "广告");
    private static final Pattern RELATED = Pattern.compile("^[\\[(►▶»>•*\\s-]*(?:related(?: (?:article|articles|"
            + "stories|story|"
            + "coverage|content|roundup|links?|news|reading|posts?|videos?))?|read (?:more|also|next|this)|also read|"
            + "see also|more(?: on this)?|"
            + "also|also on [^:]{1,40}|don['’]t miss|must read|watch|recommended|you may (?:also )?like|you might "
            + "(?:also )?like|lire aussi|à lire|"
            + "a lire|lisez aussi|lesen sie auch|mehr zum thema|auch interessant|lea también|lee también|leer más|te "
            + "puede "
            + "interesar|leia também|leia mais|veja também|saiba mais|leggi anche|lees ook|les også|läs också|læs også|"
            + "baca juga|lihat juga|simak juga|читайте также|читать также|смотрите также|czytaj też|czytaj także|"
            + "zobacz też|"
            + "zobacz również|čtěte také|přečtěte si|olvassa el|ayrıca oku|ilgili haber|đọc thêm|xem thêm)"
            + "\\s*[:：|\\-–—>»].*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern OPENS_RELATED = Pattern.compile("^\\W*(?:(?:related|recommended|suggested|similar|"
            + "popular|trending|"
            + "latest)(?: (?:articles?|stor(?:y|ies)|news|posts?|content|coverage|links?|topics?|reading|videos?|"
            + "roundups?|reviews?))?"
            + "|more (?:\\S+ ){0,3}(?:stories|news|articles|coverage|reading)|more (?:from|on|about) .{1,60}|read "
            + "(?:more|next|also|this next)"
            + "|also read|see also|see more|don['’]t miss|must reads?|most (?:read|popular|viewed)|you (?:may|might|"
            + "['’]ll)(?: also)? (?:like|love|enjoy|be interested in)"
            + "|recommended for you|what to read next|up next|further reading|top stories|editor['’]s picks?|what "
            + "you need to know"
            + "|lire aussi|à lire aussi|sur le même sujet|mehr zum thema|lesen sie auch|das könnte sie auch "
            + "interessieren|auch interessant"
            + "|te puede interesar|lea también|más noticias|noticias relacionadas|artículos relacionados|leia também|"
            + "leia mais|veja também"
            + "|notícias relacionadas|leggi anche|articoli correlati|potrebbe interessarti|lees ook|lees meer|läs "
            + "också|les også|læs også"
            + "|baca juga|artikel terkait|berita terkait|читайте также|по теме|материалы по теме|смотрите также|"
            + "czytaj także|czytaj też"
            + "|zobacz też|zobacz także|čtěte také|kapcsolódó|ilgili haberler|διαβάστε επίσης|اقرأ أيضا|مواضيع ذات "
            + "صلة|関連記事|관련기사|관련뉴스|相关阅读|相關新聞|相关新闻)"
            + "[\\s:.…»>!|-]*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OPENS_COMMENTS = Pattern.compile("^\\W*(?:(?:\\d+|no|join the|view|show|read|see|"
            + "top|top rated|all|"
            + "latest|reader|user|your|leave a|leave your|post a|post|add a|write a|be the first to|facebook)? ?"
            + "(?:comments?|conversation|responses?|repl(?:y|ies)|thoughts on .{3,200})(?: ?\\(?\\d*\\)?| section| "
            + "below)?"
            + "|leave a reply.{0,20}|share your thoughts|what do you think\\??|have your say|"
            + "(?:\\d+ )?(?:comentarios?|comentários?|commentaires?|kommentare?|kommentarer|commenti|reacties|"
            + "komentarze|komentáře|"
            + "komentar|комментари[ийев]+|коментар[іи]|yorumlar|hozzászólások|σχόλια|댓글|コメント|评论|評論|تعليقات)(?: "
            + "?\\(?\\d*\\)?)|"
            + "(?:deja|dejar|escribe) un comentario|deixe (?:um|seu) comentário|laissez un commentaire|laisser un "
            + "commentaire|"
            + "schreiben sie einen kommentar|kommentar schreiben|schreibe einen kommentar|lascia un commento|geef "
            + "een reactie|"
            + "tinggalkan (?:balasan|komentar)|оставить комментарий|dodaj komentarz|bir yorum yazın)\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OPENS_ABOUT = Pattern.compile("^(?:about|sobre|über|à propos d[eu]|acerca de|"
            + "tentang|об) .{2,60}$"
            + "|^(?:about|the author|author|autor|autore|auteur|автор)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CALL = Pattern.compile("^(?:click here (?:to|for)|sign up (?:for|to|here)|subscribe "
            + "(?:to|now|"
            + "here|for)|follow (?:us|@|me|him|her|\\S+ (?:\\S+ )?on (?:twitter|facebook|instagram))|like us on|join "
            + "(?:us on|"
            + "our)|get (?:the|our) (?:latest|best|top)|download (?:the|our)|share this|tell us what|advertisement|"
            + "\\[button |to (?:continue reading|read the full)|subscribe to continue|like this (?:story|article)\\?|"
            + "already a subscriber|"
            + "for more (?:news|stories)|this (?:web)?site (?:uses|is using) cookies|we use cookies).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern TAIL = Pattern.compile("^(?:tags?|topics?|keywords|filed under|categories|posted in|"
            + "copyright|"
            + "©|all rights reserved|more (?:stories|news|from|on|great)|see more|contact (?:us|the)|have a (?:tip|"
            + "story)|"
            + "send (?:us|tips)|\\(?(?:additional )?reporting by|\\(?editing by|first published|last updated|updated "
            + "(?:on|at)|published on|source\\s*:|email (?:us|the|him|her)|about the author|comments|read (?:more|"
            + "next|also)|next article|"
            + "previous article|follow|sign up|subscribe|related).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BYLINE = Pattern.compile("^(?:by|written by|posted by|von|par|por|di|door|av|oleh|"
            + "reported by|"
            + "story by|published by|author)[: ]\\s*(?:[\\p{Lu}@].{1,80})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE = Pattern.compile("(?=.*\\b(?:19|20)\\d\\d\\b).*(?:\\d{1,2}[:.]\\d{2}|\\b(?:19|"
            + "20)\\d\\d\\b).*",
            Pattern.DOTALL);
    private static final Pattern CONTRIBUTED = Pattern.compile("\\bcontributed (?:reporting|to this (?:report|story|"
            + "article))");
    private static final Pattern CHANNEL = Pattern.compile("\\b(?:newsletters?|subscri(?:be|ption)s?|sign(?:ing)? up|"
            + "facebook|twitter|instagram|"
            + "telegram|whatsapp|youtube|linkedin|podcast|listen|e-?mail|letters|magazine|issues|our app|tips?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YOU = Pattern.compile("\\b(?:you|your|yours|us|our|here|follow|follow him|follow "
            + "her|get|join)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_PROMOTION = 500;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CALL = 250;

    private Phrases() {}

    static boolean isFurniture(Line line) {
        String text = line.text();
        if (text.length() > LONGEST_CALL) {
            return false;
        }
        boolean label = text.length() < LONGEST_LABEL && LABELS.contains(bare(text));
        boolean plainItem = line.links() == 0 && LineKinds.of(line) == Block.Kind.LIST_ITEM;
        return label || (line.linkShare() > 0.3 && RELATED.matcher(text).matches())
                || (!plainItem && CALL.matcher(text).matches());
    }

    /** Whether a line announces links to other pages: "Related articles", "More from …". */
    static boolean opensRelated(String text) {
        return text.length() < 90 && OPENS_RELATED.matcher(text).matches();
    }

    /** Whether a line announces what readers say: "12 comments", "Leave a reply". */
    static boolean opensComments(String text) {
        return text.length() < 80 && OPENS_COMMENTS.matcher(text).matches();
    }

    /** Whether a heading announces who wrote: "About the author". */
    static boolean opensAbout(String text) {
        return OPENS_ABOUT.matcher(text).matches();
    }

    static boolean isTail(Line line) {
        String text = line.text();
        boolean known = text.length() < LONGEST_CALL && (TAIL.matcher(text).matches() || CONTRIBUTED.matcher(text)
                .find());
        return known || (text.length() < LONGEST_PROMOTION && line.links() > 0 && CHANNEL.matcher(text).find()
                && YOU.matcher(text).find());
    }

    static boolean isByline(String text) {
        return text.length() < 100 && BYLINE.matcher(text).matches() && !Prose.endsSentence(text);
    }

    static boolean isDate(String text) {
        return text.length() < 90 && DATE.matcher(text).matches() && !Prose.endsSentence(text);
    }

    private static String bare(String text) {
        int from = 0;
        int end = text.length();
        while (from < end && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        while (end > from && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
