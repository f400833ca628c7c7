package org.stormspec.render.map.dot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what Graphviz writes on its standard error into one sentence. */
final class DotComplaint {

    private static final Pattern SYNTAX =
            Pattern.compile("syntax error in line (\\d+)(?: near '([^']*)')?");

    private DotComplaint() {}

    static String message(int code, String complaint) {
        Matcher syntax = SYNTAX.matcher(complaint);
        if (syntax.find()) {
            String near = syntax.group(2) == null ? "" : " near '" + syntax.group(2) + "'";
            return "Graphviz cannot read the graph: syntax error in line %s%s."
                    .formatted(syntax.group(1), near);
        }
        String first = complaint.strip().lines().findFirst().orElse("it did not say why");
        return "Graphviz failed with exit code %d: %s"
                .formatted(code, first.replaceFirst("^Error: ", ""));
    }
}
