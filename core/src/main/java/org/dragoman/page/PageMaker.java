package org.dragoman.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dragoman.page.PageOutcome.Failed;
import org.dragoman.page.PageOutcome.Read;
import org.dragoman.page.PageOutcome.Reason;
import org.dragoman.page.container.Item;
import org.dragoman.page.text.LanguageGuess;
import org.dragoman.page.text.StatedDate;
import org.dragoman.page.text.TextReader;

/** Turns a document into its page, or its pages where a text holds several articles. */
final class PageMaker {

    private final PageReader.HtmlFormat html;
    private final TextReader text = TextReader.create();
    private final LanguageGuess languages = LanguageGuess.load();

    private final int proseCharacters;

    PageMaker(PageReader.HtmlFormat html, Limits limits) {
        this.html = html;
        this.proseCharacters = limits.proseCharacters();
    }

    /** The id of the page in a document that holds one. */
    static String id(Item.Document document) {
        byte[] bytes = switch (document.content()) {
            case Item.Content.Bytes content -> content.bytes();
            case Item.Content.Characters characters -> characters.text().getBytes(UTF_8);
        };
        return id(bytes, document.address());
    }

    /** At least one outcome for every document. */
    List<PageOutcome> pages(Item.Document document) {
        return switch (document.content()) {
            case Item.Content.Bytes bytes -> decoded(document, bytes);
            case Item.Content.Characters characters -> List.copyOf(
                    pages(document, characters.text(), characters.html(), characters.text().getBytes(UTF_8), Optional.empty()));
        };
    }

    private List<PageOutcome> decoded(Item.Document document, Item.Content.Bytes bytes) {
        Decoded decoded = Decoded.of(bytes.bytes(), bytes.charset(), bytes.html());
        if (decoded.isUnreadable()) {
            return List.of(new Failed(Reason.CHARSET, document.source(), decoded.note().orElse("unknown character set")));
        }
        return pages(document, decoded.text(), bytes.html(), bytes.bytes(), decoded.note());
    }

    private List<PageOutcome> pages(
            Item.Document document, String raw, boolean isHtml, byte[] bytes, Optional<String> decoding) {
        String content = CleanText.thinned(CleanText.replaced(raw));
        Optional<String> note = content.length() == raw.length() ? decoding : Optional.of(
                decoding.map(text -> text + "; ").orElse("") + (raw.length() - content.length())
                        + " combining marks left out: more than " + CleanText.MOST_MARKS + " in a row");
        if (content.isBlank()) {
            return List.of(new Failed(Reason.EMPTY, document.source(), "nothing but white space"));
        }
        List<Extract> extracts = isHtml ? List.of(html.read(content, document.address()))
                : document.excerpt() ? List.of(Excerpts.read(document, content)) : text.read(content, document.address());
        List<PageOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < extracts.size(); i++) {
            boolean only = extracts.size() == 1;
            String source = only ? document.source() : document.source() + "#" + (i + 1);
            byte[] identity = only ? bytes : extracts.get(i).text().getBytes(UTF_8);
            outcomes.add(outcome(document, source, extracts.get(i), identity, note));
        }
        return outcomes;
    }

    private PageOutcome outcome(
            Item.Document document, String source, Extract raw, byte[] identity, Optional<String> note) {
        Extract extract = cleaned(raw);
        StringBuilder prose = new StringBuilder();
        long characters = 0;
        for (Block block : extract.blocks()) {
            boolean read = block.kind().isProse() && block.part() != Block.NO_PART;
            characters += read ? block.span().length() : 0;
            if (read && (document.excerpt() || block.inArticle())) {
                prose.append(block.span().of(extract.text())).append('\n');
            }
        }
        if (characters > proseCharacters) {
            return new Failed(Reason.TOO_LARGE, source, "a text of " + characters + " characters; of more than " + proseCharacters
                    + " none is coded: part it into its articles");
        }
        if (prose.isEmpty()) {
            return new Failed(Reason.NO_ARTICLE, source, withoutArticle(extract));
        }
        Optional<String> foreign = languages.foreign(prose.toString());
        if (foreign.isPresent()) {
            return new Failed(Reason.NOT_ENGLISH, source, "looks " + foreign.get());
        }
        Optional<String> address = document.address().map(CleanText::name).or(() -> stated(extract, Metadatum.Field.ADDRESS));
        return new Read(new Page(id(identity, document.address()), source, address, extract.text(), extract.blocks(),
                extract.teasers(), metadata(document, extract, note), dateClaims(document, extract, address)));
    }

    /** What escapes in a script or a record can bring in again. No offset changes. */
    private static Extract cleaned(Extract extract) {
        return new Extract(CleanText.replaced(extract.text()), extract.blocks(),
                extract.teasers().stream().map(PageMaker::cleaned).toList(),
                extract.metadata().stream().map(PageMaker::cleaned).toList(),
                extract.dateClaims().stream().map(PageMaker::cleaned).toList());
    }

    private static Teaser cleaned(Teaser teaser) {
        return new Teaser(teaser.part(), teaser.link().map(CleanText::name), teaser.truncated());
    }

    private static Metadatum cleaned(Metadatum stated) {
        return new Metadatum(stated.field(), CleanText.thinned(CleanText.replaced(stated.value())), stated.origin(), stated.span());
    }

    private static DateClaim cleaned(DateClaim claim) {
        return new DateClaim(claim.date(), claim.role(), claim.origin(), CleanText.name(claim.text()), claim.span());
    }

    private static String withoutArticle(Extract extract) {
        String known = stated(extract, Metadatum.Field.TITLE).map(title -> "; it calls itself \"" + title + "\"").orElse("");
        String note = stated(extract, Metadatum.Field.NOTE).map(text -> "; " + text).orElse("");
        return "no article found among its text" + known + note;
    }

    private static Optional<String> stated(Extract extract, Metadatum.Field field) {
        return extract.metadata().stream().filter(m -> m.field() == field).map(Metadatum::value).findFirst();
    }

    /** What the container states goes first: whoever built it knew the page as a whole. */
    private static List<Metadatum> metadata(Item.Document document, Extract extract, Optional<String> note) {
        List<Metadatum> metadata = new ArrayList<>(document.metadata().stream().map(PageMaker::cleaned).toList());
        metadata.addAll(extract.metadata());
        note.ifPresent(text -> metadata.add(new Metadatum(Metadatum.Field.NOTE, text, "decoding", Optional.empty())));
        return metadata;
    }

    private static List<DateClaim> dateClaims(Item.Document document, Extract extract, Optional<String> address) {
        List<DateClaim> claims = new ArrayList<>(document.dateClaims().stream().map(PageMaker::cleaned).toList());
        claims.addAll(extract.dateClaims());
        if (claims.stream().noneMatch(claim -> claim.origin().equals("address"))) {
            address.flatMap(StatedDate::inAddress).ifPresent(claims::add);
        }
        return claims;
    }

    /** The address counts, so that two records of one text from two places stay two pages. */
    private static String id(byte[] bytes, Optional<String> address) {
        MessageDigest digest = Sha256.create();
        digest.update(bytes);
        address.ifPresent(known -> digest.update(("\0" + known).getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}
