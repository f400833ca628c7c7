package org.stormspec.model.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order in which topic names say things. Access words and versions are recognised wherever they
 * stand, so only what comes in front of the data type matters.
 *
 * @param separator the sign between the parts: a dot, a hyphen or an underscore
 * @param parts what the first parts mean; whatever follows is the data type
 */
public record NameOrder(char separator, List<Part> parts) {

    /** The signs that can part a name, the more telling ones first. */
    static final String SEPARATORS = ".-_";

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    /** What a leading part of a name means. */
    public enum Part {
        TENANT,
        ENVIRONMENT,
        DOMAIN,
        CONTEXT,
        /** It says nothing the model knows of. */
        SKIP;

        /** Returns the word that stands for it: {@code {domain}}. */
        public String word() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }
    }

    /** Copies the list. */
    public NameOrder {
        parts = List.copyOf(parts);
    }

    /** Returns the order as people write it: <code>{tenant}.{domain}.{context}.{type}</code>. */
    public String text() {
        return parts.stream().map(part -> part.word() + separator).collect(Collectors.joining())
                + "{type}";
    }

    /**
     * Reads an order as people write it. {@code {access}} and {@code {major}} may be written and
     * change nothing. Empty when a word is unknown, when two signs part the words, or when {@code
     * {type}} is missing or followed by another part.
     */
    public static Optional<NameOrder> parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        Matcher word = WORD.matcher(text.strip());
        int end = 0;
        boolean typed = false;
        while (word.find()) {
            between.append(text.strip(), end, word.start());
            end = word.end();
            String name = word.group(1).toLowerCase(Locale.ROOT);
            Optional<Part> part = part(name);
            boolean ignored = name.equals("access") || name.equals("major");
            if ((part.isPresent() && typed)
                    || (part.isEmpty() && !ignored && !name.equals("type"))) {
                return Optional.empty();
            }
            typed |= name.equals("type");
            part.ifPresent(parts::add);
        }
        return typed && end == text.strip().length()
                ? separator(between.toString()).map(sign -> new NameOrder(sign, parts))
                : Optional.empty();
    }

    private static Optional<Part> part(String name) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Optional<Character> separator(String between) {
        List<Character> signs = between.chars().mapToObj(sign -> (char) sign).distinct().toList();
        return signs.size() == 1 && SEPARATORS.indexOf(signs.getFirst()) >= 0
                ? Optional.of(signs.getFirst())
                : Optional.empty();
    }
}
