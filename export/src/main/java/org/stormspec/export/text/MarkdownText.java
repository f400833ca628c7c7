package org.stormspec.export.text;

import java.util.regex.Pattern;

/// Words of strangers in a text of Markdown: CommonMark with the tables of GitHub, which may pass
/// through the templates of a site generator first. Only what would be markup is escaped, because
/// such texts are read as they are, too.
public final class MarkdownText {

    /// Signs that begin code, emphasis, a link, a tag, an entity, a cell or a template; an
    /// underscore only where it could end emphasis.
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[<|&{~]|_(?![\\p{L}\\p{N}])");

    /// What makes a heading, a list, a quote or a rule of a line that begins with it.
    private static final Pattern BLOCK = Pattern.compile("^(\\d{0,9})([#>+=.)-])");

    /// What is made a link without any sign.
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp)(?=://)|www(?=\\.)");

    private static final Pattern TEMPLATE = Pattern.compile("\\{(?=[{%#])");

    private static final String NOTHING = "\u200b";

    private MarkdownText() {}

    /// A text on one line that is shown as it is, and is nothing else.
    public static String of(String text) {
        String escaped = MARKUP.matcher(PrintableText.line(text)).replaceAll("\\\\$0");
        String unlinked = ADDRESS.matcher(escaped).replaceAll("$0" + NOTHING);
        return BLOCK.matcher(unlinked).replaceFirst("$1\\\\$2");
    }

    /// A text on one line in the type of code, also in the cell of a table.
    public static String code(String text) {
        String line = TEMPLATE.matcher(PrintableText.line(text)).replaceAll("{" + NOTHING);
        return "`" + line.replace("`", "'").replace("|", "\\|") + "`";
    }
}
