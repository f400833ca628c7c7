package org.stormspec.export.cml;

import java.util.Locale;
import org.stormspec.model.edit.Ids;

/** Names of CML as the words people would write on a sticky, or as parts of topic names. */
final class CmlNames {

    private CmlNames() {}

    /** Returns {@code Check claim documentation} for {@code CheckClaimDocumentation}. */
    static String words(String name) {
        String spaced =
                name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1 $2").replace('_', ' ').strip();
        if (spaced.isEmpty()) {
            return name;
        }
        StringBuilder words = new StringBuilder();
        for (String word : spaced.split("\\s+")) {
            boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.isEmpty() ? "" : " ")
                    .append(shouted ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns {@code claims_management} for {@code ClaimsManagementContext}. */
    static String segment(String name) {
        String plain = name.replaceAll("(?<=.)(BoundedContext|Context|Domain|Subdomain)$", "");
        return Ids.slug(plain).replace('-', '_').replace('.', '_');
    }
}
