package org.dragoman.evaluation.scale;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** News that nobody reported: the same number gives the same page, and no two pages are alike. */
final class InventedNews {

    private static final List<String> COUNTRIES = List.of("China", "Norway", "Kenya", "Brazil", "Turkey", "India", "Poland",
            "Egypt", "Japan", "Mexico", "Ukraine", "Chile", "Iran", "Ghana", "Vietnam", "France", "Jordan", "Nigeria");
    private static final List<String> CITIES = List.of("Beijing", "Oslo", "Nairobi", "Ankara", "Warsaw", "Cairo", "Tokyo", "Kyiv",
            "Santiago", "Tehran", "Accra", "Hanoi", "Paris", "Amman", "Abuja", "Lima", "Geneva", "Doha");
    private static final List<String> TITLES = List.of("Foreign Minister", "President", "Defence Minister", "opposition leader",
            "Prime Minister", "General", "spokeswoman", "trade envoy", "Interior Minister", "ambassador");
    private static final List<String> GIVEN = List.of("Amara", "Tomas", "Ingrid", "Rafael", "Mei", "Yusuf", "Elena", "Kwame",
            "Sofia", "Hassan", "Nadia", "Piotr", "Lucia", "Omar", "Keiko", "Daniel");
    private static final List<String> SYLLABLES = List.of("ba", "ren", "tor", "ka", "vel", "mi", "sun", "do", "lar", "quin", "os",
            "ya", "ner", "ith", "pa", "gro", "zhen", "ul");
    private static final List<String> SENTENCES = List.of(
            "%1$s met %2$s in %3$s on %5$s to discuss trade and border security.",
            "%1$s accused %4$s of moving troops towards the frontier near %3$s.",
            "Police in %3$s arrested %6$d people after a protest against the government of %4$s.",
            "%4$s agreed to send aid worth %6$d million dollars, %2$s told reporters in %3$s.",
            "At least %6$d soldiers were killed when rebels attacked an army post outside %3$s, officials said on %5$s.",
            "%2$s rejected a demand by %1$s that %4$s withdraw its forces.",
            "The two sides signed an agreement on fishing rights in %3$s on %5$s.",
            "%4$s will hold naval exercises with its neighbours next month, according to %1$s.",
            "%1$s said that sanctions against %4$s could be lifted if talks in %3$s made progress.",
            "Thousands marched through %3$s on %5$s, calling on %2$s to resign.",
            "%2$s denied that %4$s had expelled %6$d diplomats.",
            "The harvest around %3$s was the best in %6$d years, farmers said.",
            "Shares in %4$s rose for the third day as investors waited for figures from %3$s.",
            "%1$s threatened to close the border with %4$s unless %2$s released the prisoners.",
            "A delegation led by %1$s arrived in %3$s on %5$s for a visit of three days.",
            "%2$s praised the work of %1$s, and called for a ceasefire in %4$s.");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int DAYS_COVERED = 2_000;

    private final int number;
    private final Random random;

    InventedNews(int number) {
        this.number = number;
        this.random = new Random(number);
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(number % DAYS_COVERED);
    }

    String address() {
        return "https://news.example/" + day().toString().replace('-', '/') + "/story-" + number;
    }

    String headline() {
        return person() + " in " + any(CITIES) + ": story " + number;
    }

    /** Paragraphs of so many sentences in all, three to a paragraph. */
    List<String> paragraphs(int sentences) {
        List<String> all = Stream.generate(this::sentence).limit(sentences).toList();
        return Stream.iterate(0, i -> i < sentences, i -> i + 3)
                .map(i -> String.join(" ", all.subList(i, Math.min(sentences, i + 3)))).toList();
    }

    private String sentence() {
        return any(SENTENCES).formatted(person(), person(), any(CITIES), any(COUNTRIES), any(DAYS), 2 + random.nextInt(300));
    }

    private String person() {
        return any(COUNTRIES) + "'s " + any(TITLES) + " " + any(GIVEN) + " " + surname();
    }

    private String surname() {
        String name = Stream.generate(() -> any(SYLLABLES)).limit(2 + random.nextInt(2)).collect(Collectors.joining());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A page with the furniture that pages have. */
    String html(int sentences) {
        String headline = headline();
        String links = Stream.generate(() -> "<li><a href=\"/s/" + random.nextInt(99_999) + "\">" + person() + "</a></li>").limit(20)
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s | Invented News</title>
                <meta property="article:published_time" content="%2$sT08:00:00Z"><style>nav { color: #333 }</style></head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
                <article><h1>%1$s</h1><time datetime="%2$s">%2$s</time>
                %3$s
                </article><aside><h2>Most read</h2><ul>%4$s</ul></aside><footer>All rights reserved</footer></body></html>
                """.formatted(headline, day(), paragraphs(sentences).stream().map(p -> "<p>" + p + "</p>")
                        .collect(Collectors.joining("\n")), links);
    }
}
