package org.dragoman.register;

import java.text.Normalizer;

/** How names are compared: what differs only in accents, apostrophes, hyphens, full stops, case or an article is the same. */
public final class Names {

    private Names() {}

    /**
     * The key of a name: lower case, no accents, apostrophes and full stops left out, hyphens and white space as single
     * spaces, without any "the". Empty where nothing is left.
     */
    public static String key(String name) {
        String plain = isAscii(name) ? name : unaccented(name);
        StringBuilder key = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '&' || c == '+') {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(Character.toLowerCase(c));
            } else if (!isSilent(c)) {
                gap = true;
            }
        }
        return withoutArticle(key.toString());
    }

    private static String withoutArticle(String key) {
        if (!key.contains("the")) {
            return key;
        }
        return (" " + key + " ").replace(" the ", " ").strip();
    }

    private static boolean isSilent(char c) {
        return switch (c) {
            case '.', '\'', '’', '‘', 'ʼ', 'ʻ', '`', '´' -> true;
            default -> false;
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String unaccented(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(split.length());
        for (int i = 0; i < split.length(); i++) {
            char c = split.charAt(i);
            switch (c) {
                case 'ø', 'Ø' -> plain.append('o');
                case 'ł', 'Ł' -> plain.append('l');
                case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
                case 'ı' -> plain.append('i');
                case 'ə', 'Ə' -> plain.append('a');
                case 'ß' -> plain.append("ss");
                case 'æ', 'Æ' -> plain.append("ae");
                case 'œ', 'Œ' -> plain.append("oe");
                case 'þ', 'Þ' -> plain.append("th");
                default -> {
                    if (Character.getType(c) != Character.NON_SPACING_MARK) {
                        plain.append(c);
                    }
                }
            }
        }
        return plain.toString();
    }

    /** The key of a name with what transliterations from other scripts differ in made the same. */
    static String looseKey(String name) {
        String key = key(name).replace('y', 'i').replace('j', 'i').replace('w', 'v').replace('q', 'k');
        String plain = key.replace("kh", "h").replace("ph", "f").replace("ou", "u").replace("dh", "d").replace("gh", "g");
        StringBuilder loose = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (loose.isEmpty() || loose.charAt(loose.length() - 1) != c) {
                loose.append(c);
            }
        }
        return loose.toString();
    }

    /** The last word of a name, as its key. */
    public static String lastWord(String name) {
        String key = key(name);
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    static String firstWord(String key) {
        int space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }
}
