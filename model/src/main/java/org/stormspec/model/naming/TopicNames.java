package org.stormspec.model.naming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;

/** Builds topic names from the grammar of a workspace and reads names back into their parts. */
public final class TopicNames {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");
    private static final Pattern TENANT = Pattern.compile("\\{tenant}[._-]?");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private final Workspace workspace;
    private final String grammar;
    private final com.google.re2j.Pattern reader;

    /** Prepares the grammar of a workspace. */
    public TopicNames(Workspace workspace) {
        this.workspace = workspace;
        this.grammar = grammarOf(workspace);
        this.reader = com.google.re2j.Pattern.compile(readerOf(grammar, workspace.naming()));
    }

    // Without a tenant its part goes, with the sign that joins it to the next.
    private static String grammarOf(Workspace workspace) {
        String topic = workspace.naming().topic();
        return workspace.tenant().isEmpty() ? TENANT.matcher(topic).replaceFirst("") : topic;
    }

    /** Returns the grammar that names follow: without its tenant when the workspace has none. */
    public String grammar() {
        return grammar;
    }

    /**
     * Returns the full name of a topic: its explicit name, or the grammar filled in; empty while
     * the topic has no context or no access level.
     */
    public Optional<String> nameOf(Element element, Optional<Context> context) {
        return element.topic()
                .flatMap(topic ->
                        topic.explicitName()
                                .or(() -> context.flatMap(owner -> build(element, topic, owner))));
    }

    private Optional<String> build(Element element, Topic topic, Context context) {
        return topic.access()
                .map(access ->
                        fill(
                                Map.of(
                                        "tenant", workspace.tenant(),
                                        "domain", context.domain(),
                                        "context", context.name(),
                                        "access", workspace.naming().word(access),
                                        "type", typeOf(element),
                                        "major", String.valueOf(topic.version())),
                                topic.version()));
    }

    private String fill(Map<String, String> parts, int version) {
        String pattern = OPTIONAL.matcher(grammar).replaceAll(version == 1 ? "" : "$1");
        return PART.matcher(pattern)
                .replaceAll(part ->
                        Matcher.quoteReplacement(parts.getOrDefault(part.group(1), part.group())));
    }

    /** Returns the data type of a topic: as declared, or its words in kebab case. */
    public static String typeOf(Element element) {
        String declared = element.topic().map(Topic::type).orElse("");
        return declared.isEmpty() ? kebab(element.name()) : declared;
    }

    /**
     * Returns the parts of a name by the words of the grammar and in its order, or empty when it
     * does not follow the grammar of this workspace.
     */
    public Optional<Map<String, String>> read(String name) {
        com.google.re2j.Matcher matcher = reader.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        reader.namedGroups().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .forEach(part ->
                        Optional.ofNullable(matcher.group(part))
                                .ifPresent(value -> parts.put(part, value)));
        return Optional.of(parts);
    }

    /** Returns the access level that an access word stands for. */
    public Optional<Access> accessOf(String word) {
        for (Access access : Access.values()) {
            if (workspace.naming().word(access).equals(word)) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }

    /** Returns the principal and topic prefix of a context: {@code acme.finance.campaign}. */
    public String principalOf(Context context) {
        return workspace.tenant().isEmpty()
                ? context.path()
                : workspace.tenant() + "." + context.path();
    }

    /** Returns a data type's words joined by hyphens: {@code Sale won} becomes {@code sale-won}. */
    public static String kebab(String words) {
        String plain = Ascii.of(words);
        StringBuilder kebab = new StringBuilder(plain.length() + 4);
        boolean gap = false;
        char before = ' ';
        // By hand, since large models ask for the types of all topics after every edit.
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            gap |= isSmall(before) && letter >= 'A' && letter <= 'Z';
            before = letter;
            char small = Character.toLowerCase(letter);
            if (!isSmall(small)) {
                gap = true;
                continue;
            }
            if (gap && !kebab.isEmpty()) {
                kebab.append('-');
            }
            gap = false;
            kebab.append(small);
        }
        return kebab.toString();
    }

    private static boolean isSmall(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    private static String readerOf(String grammar, Naming naming) {
        StringBuilder expression = new StringBuilder();
        Matcher part = Pattern.compile("\\{(\\w+)}|\\[|]|[^{}\\[\\]]+").matcher(grammar);
        while (part.find()) {
            expression.append(expressionOf(part.group(), part.group(1), naming));
        }
        return expression.toString();
    }

    private static String expressionOf(String text, @Nullable String part, Naming naming) {
        if (part == null) {
            return switch (text) {
                case "[" -> "(?:";
                case "]" -> ")?";
                default -> com.google.re2j.Pattern.quote(text);
            };
        }
        return "(?P<"
                + part
                + ">"
                + switch (part) {
                    case "access" ->
                            String.join(
                                    "|",
                                    com.google.re2j.Pattern.quote(naming.publicWord()),
                                    com.google.re2j.Pattern.quote(naming.protectedWord()),
                                    com.google.re2j.Pattern.quote(naming.privateWord()));
                    case "type" -> naming.type();
                    case "major" -> "[1-9][0-9]*";
                    default -> naming.segment();
                }
                + ")";
    }

    /** Two grammars of the same tenant and words build the same names. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TopicNames that
                && workspace.tenant().equals(that.workspace.tenant())
                && workspace.naming().equals(that.workspace.naming());
    }

    @Override
    public int hashCode() {
        return Objects.hash(workspace.tenant(), workspace.naming());
    }
}
