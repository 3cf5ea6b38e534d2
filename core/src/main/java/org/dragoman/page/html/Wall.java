package org.dragoman.page.html;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in place of an article, told by its words. */
enum Wall {
    SCRIPTS("it wants scripts to be enabled", "(?:enable|activate|turn on|requires?|disabled|without|activ[ae]|aktivieren|activer|"
            + "habilit[ae]).{0,40}javascript|javascript.{0,60}(?:enable|required|disabled|browser|aktivier|activ|habilit)"),
    ROBOT("it wants to know whether a person reads it", "(?:are you|not) a robot|verify (?:that )?you are (?:a )?human|"
            + "checking your browser|unusual (?:traffic|activity)|(?:enable|activate|turn on|aktivieren|activer).{0,40}cookies"),
    DENIED("it denies access", "access (?:to this page )?(?:has been )?denied|not available in your (?:country|region)"),
    CONSENT("it asks for consent", "(?:we|our partners|wir|nous|usiamo|utilizamos|usamos|używamy) .{0,60}cookies|cookies? "
            + "(?:policy|and similar|und|para|per|pour)|process(?:ing)? (?:of )?(?:your )?personal data|your (?:privacy|consent)"),
    MISSING("it says that there is no such page", "page (?:not found|you requested)|404 error|seite nicht gefunden|"
            + "page introuvable|página no encontrada");

    private static final int LONGEST = 1000;

    private final String reason;
    private final Pattern words;

    Wall(String reason, String words) {
        this.reason = reason;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What a line is, if it stands in place of an article. */
    static Optional<Wall> of(String line) {
        String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return Arrays.stream(values()).filter(wall -> wall.words.matcher(head).find()).findFirst();
    }

    /** What the page does instead, as a clause. */
    String reason() {
        return reason;
    }
}
