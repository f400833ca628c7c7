package org.stormspec.model.edit;

import java.util.regex.Pattern;

/**
 * Takes the signs off a line that only say how it is to look: bullets, numbers, check boxes,
 * headings, quotes, emphasis, code and links of Markdown and of word processors.
 */
final class MarkdownLine {

    private static final Pattern HEADING =
            Pattern.compile("^#{1,6}\\s{1,8}(.*?)(?:\\s{1,8}#{1,20})?$", Pattern.DOTALL);

    /** A bullet, or a number such as 1. 10) (3) a) (b) iv) 1.2. with a blank after it. */
    private static final Pattern ITEM =
            Pattern.compile(
                    "^(?:[-*+\\u2022\\u2013\\u2014\\u2023\\u25E6\\u25AA\\u25AB\\u25CF\\u25CB\\u00B7\\u2043\\uF0B7]"
                            + "|\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3}){0,4}[.)\\uFF0E\\uFF09]"
                            + "|\\(\\p{Nd}{1,3}\\)"
                            + "|\\(?(?:[A-Za-z]|[ivx]{1,5})\\))(?=\\s|$)\\s*");

    private static final Pattern BOX =
            Pattern.compile(
                    "^(?:\\[[ xX]\\]|[\\u2610\\u2611\\u2612\\u2713\\u2714\\u2717])(?=\\s|$)\\s*");

    /** The fence of a block of code. */
    private static final Pattern FENCE = Pattern.compile("(?:`{3,20}|~{3,20})[\\w+#.-]{0,20}");

    private static final Pattern LINK =
            Pattern.compile(
                    "!?\\[([^\\[\\]]{1,500})\\]\\([^()\\s]{0,2000}(?:\\s\"[^\"]{0,200}\")?\\)");

    private static final Pattern ADDRESS =
            Pattern.compile("<((?:https?|mailto):[^<>\\s]{1,2000})>");

    private static final Pattern CODE = Pattern.compile("(`{1,2})([^`]{1,1000})\\1");

    private static final Pattern STARS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}*\\\\])(\\*{1,3}|~~)(?=[^\\s*~])([^*~]{0,1000}[^\\s*~\\\\])\\1(?![\\p{L}\\p{N}*])");

    private static final Pattern LOW_LINES =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_\\\\])(_{1,3})(?=[^\\s_])([^_]{0,1000}[^\\s_\\\\])\\1(?!\\.?[\\p{L}\\p{N}_])");

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s{0,3}/?>");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([*\\[\\]#`|])");

    private MarkdownLine() {}

    /**
     * Returns whether a line holds no words at all, but is there for the looks: a line across the
     * page, the underline of a heading, the fence of a block of code.
     */
    static boolean isRule(String line) {
        String signs = unquoted(line.strip()).replace(" ", "");
        return (signs.length() > 2 && signs.chars().allMatch(sign -> isRule(signs.charAt(0), sign)))
                || FENCE.matcher(signs).matches();
    }

    private static boolean isRule(char first, int sign) {
        return sign == first && "-_*=".indexOf(first) >= 0;
    }

    private static String unquoted(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '>') {
            from++;
            while (from < line.length() && line.charAt(from) == ' ') {
                from++;
            }
        }
        return line.substring(from);
    }

    /** Returns whether a line is the heading of what follows. */
    static boolean isHeading(String line) {
        return HEADING.matcher(line.strip()).matches();
    }

    /** Returns the words of a line. */
    static String words(String line) {
        String words = unquoted(line.strip()).strip();
        words = ITEM.matcher(words).replaceFirst("");
        words = ITEM.matcher(words).replaceFirst("");
        words = BOX.matcher(words).replaceFirst("");
        words = HEADING.matcher(words).replaceFirst("$1");
        return inline(words);
    }

    /** Returns words without signs for emphasis, code and links. */
    static String inline(String words) {
        String plain = LINK.matcher(words).replaceAll("$1");
        plain = ADDRESS.matcher(plain).replaceAll("$1");
        plain = CODE.matcher(plain).replaceAll("$2");
        plain = STARS.matcher(plain).replaceAll("$2");
        plain = LOW_LINES.matcher(plain).replaceAll("$2");
        plain = STARS.matcher(plain).replaceAll("$2");
        plain = BREAK.matcher(plain).replaceAll("\n");
        return ESCAPED.matcher(plain).replaceAll("$1").strip();
    }
}
