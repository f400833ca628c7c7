package org.stormspec.export.asyncapi.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.Problem.Severity;
import org.stormspec.export.asyncapi.read.SpecMeshDocument.Channel;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Workspace;
import tools.jackson.databind.JsonNode;

/// What a document says and the model has no place for: every value of it is either known to be
/// kept, or told with a message of its own, or listed here. What this class does not know is a
/// loss, so that no key that somebody adds can get lost in silence.
final class Unplaced {

    /// Lines that are named for one field.
    private static final int LINES = 3;

    /// What an export of ours writes from other things that the model knows.
    private static final Set<String> GENERATED =
            Set.of(
                    "title",
                    "license",
                    "url",
                    "defaultContentType",
                    "operationId",
                    "messageId",
                    "name",
                    "schemaFormat",
                    "contentType",
                    "bindingVersion",
                    "topic",
                    "topicConfiguration",
                    "headers",
                    "correlationId",
                    "description",
                    "tags");

    /// Told by messages of their own.
    private static final Set<String> TOLD_ROOTS = Set.of("servers", "components");

    private static final Set<String> TOLD_OF_MESSAGES =
            Set.of("headers", "traits", "correlationId", "oneOf", "$ref");

    private enum Verdict {
        KEPT,
        LOST,
        DEEPER
    }

    private final SpecMeshDocument document;
    private final Workspace workspace;
    private final boolean ours;
    private final Map<String, Channel> channels;
    private final List<Problem> lost = new ArrayList<>();

    private Unplaced(SpecMeshDocument document, Workspace workspace) {
        this.document = document;
        this.workspace = workspace;
        this.ours = document.root().path("info").has(ImportedTopics.PREFIX + "context");
        this.channels =
                document.channels().stream()
                        .collect(Collectors.toMap(Channel::pointer, channel -> channel));
    }

    /// Every field without a place, in the order of the document; each stands for what lies in it.
    ///
    /// @param workspace the workspace as it is after the import
    static List<Problem> of(SpecMeshDocument document, Workspace workspace) {
        Unplaced unplaced = new Unplaced(document, workspace);
        unplaced.walk(document.root(), "");
        return List.copyOf(unplaced.lost);
    }

    /// One message for many fields: what they are called, how many, and where.
    static Optional<Problem> summary(SpecMeshDocument document, List<Problem> lost) {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Integer>> lines = new LinkedHashMap<>();
        lost.forEach(field ->
                lines.computeIfAbsent(name(field.pointer()), _ -> new ArrayList<>())
                        .add(field.line()));
        String fields =
                lines.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + lines(entry.getValue()) + ")")
                        .collect(Collectors.joining(", "));
        return Optional.of(
                document.problem(
                        Severity.WARNING,
                        lost.getFirst().pointer(),
                        (lost.size() == 1
                                        ? "1 field has no place in the model yet and was"
                                        : lost.size()
                                                + " fields have no place in the model yet and were")
                                + " not taken over: "
                                + fields));
    }

    private static String lines(List<Integer> lines) {
        String first =
                lines.stream().limit(LINES).map(String::valueOf).collect(Collectors.joining(", "));
        int more = lines.size() - LINES;
        return (lines.size() == 1 ? "line " : "lines ")
                + first
                + (more > 0 ? " and " + more + " more" : "");
    }

    /// A field as people speak of it: `channels.*.publish.operationId`.
    private static String name(String pointer) {
        List<String> steps = new ArrayList<>(JsonPointers.steps(pointer));
        if (steps.size() > 1 && steps.getFirst().equals("channels")) {
            steps.set(1, "*");
        }
        return steps.stream()
                .map(step -> step.matches("[0-9]+") ? "*" : step)
                .collect(Collectors.joining("."));
    }

    private void walk(JsonNode node, String pointer) {
        switch (verdict(JsonPointers.steps(pointer), node)) {
            case KEPT -> {}
            case LOST -> lose(pointer);
            case DEEPER -> {
                if (!node.isContainer() || node.isEmpty()) {
                    lose(pointer);
                }
                node.propertyStream()
                        .forEach(entry ->
                                walk(
                                        entry.getValue(),
                                        JsonPointers.child(pointer, entry.getKey())));
                if (node.isArray()) {
                    for (int i = 0; i < node.size(); i++) {
                        walk(node.path(i), JsonPointers.child(pointer, i));
                    }
                }
            }
        }
    }

    private void lose(String pointer) {
        lost.add(
                document.problem(
                        Severity.WARNING,
                        pointer,
                        "'" + name(pointer) + "' has no place in the model yet"));
    }

    private Verdict verdict(List<String> steps, JsonNode node) {
        if (steps.isEmpty()) {
            return node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER;
        }
        String key = steps.getLast();
        boolean named = steps.size() != 2 || !steps.getFirst().equals("channels");
        if (named && key.startsWith("x-")) {
            return kept(key.startsWith(ImportedTopics.PREFIX));
        }
        return switch (steps.getFirst()) {
            case "asyncapi", "id" -> Verdict.KEPT;
            case "info" -> info(steps, node);
            case "channels" -> channels(steps, node);
            case "tags" -> ours ? Verdict.KEPT : tag(steps.subList(1, steps.size()));
            default -> kept(TOLD_ROOTS.contains(key) || isGenerated(key));
        };
    }

    private static Verdict kept(boolean kept) {
        return kept ? Verdict.KEPT : Verdict.LOST;
    }

    private boolean isGenerated(String key) {
        return ours && GENERATED.contains(key);
    }

    private Verdict info(List<String> steps, JsonNode node) {
        if (steps.size() == 1) {
            return Verdict.DEEPER;
        }
        JsonNode info = document.root().path("info");
        return switch (steps.get(1)) {
            case "description" -> Verdict.KEPT;
            case "title" -> kept(ours || Identity.isTitlePurpose(info));
            case "version" -> kept(node.asString("").equals(workspace.version()));
            case "contact" -> steps.size() == 2 ? Verdict.DEEPER : contact(steps.getLast(), info);
            default -> kept(isGenerated(steps.get(1)));
        };
    }

    private Verdict contact(String key, JsonNode info) {
        JsonNode contact = info.path("contact");
        boolean named = !contact.path("name").asString("").isEmpty();
        return switch (key) {
            case "name" -> Verdict.KEPT;
            case "email" -> kept(named);
            case "url" -> kept(ours || (named && !contact.has("email")));
            default -> Verdict.LOST;
        };
    }

    /// The name of a tag is its all; what it means an export of ours takes from the workspace.
    private Verdict tag(List<String> below) {
        return switch (below.size()) {
            case 0, 1 -> Verdict.DEEPER;
            default -> kept(below.get(1).equals("name") || isGenerated(below.get(1)));
        };
    }

    private Verdict channels(List<String> steps, JsonNode node) {
        if (steps.size() == 1) {
            return node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER;
        }
        Channel channel = channels.get(JsonPointers.child("/channels", steps.get(1)));
        if (channel == null || steps.size() == 2) {
            return node.isEmpty() && node.isObject() ? Verdict.KEPT : Verdict.DEEPER;
        }
        List<String> below = steps.subList(2, steps.size());
        return switch (below.getFirst()) {
            case "description" -> text(channel, below, node);
            case "bindings" -> channelBinding(channel, below, node);
            case "publish", "subscribe" -> operation(channel, below, node);
            default -> Verdict.LOST;
        };
    }

    /// Only one text describes a topic.
    private Verdict text(Channel channel, List<String> below, JsonNode node) {
        boolean used =
                ImportedTopics.describing(channel)
                        .filter(pointer -> pointer.equals("/" + String.join("/", below)))
                        .isPresent();
        return kept(used || isGenerated(below.getLast()) || node.asString("-").isBlank());
    }

    private Verdict channelBinding(Channel channel, List<String> below, JsonNode node) {
        if (below.size() < 3) {
            boolean kafka = below.size() == 1 || below.get(1).equals("kafka");
            return kafka ? (node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER) : Verdict.LOST;
        }
        String key = below.get(2);
        return switch (key) {
            case "partitions", "configs", "envs" -> Verdict.KEPT;
            case "replicas" -> kept(node.isIntegralNumber());
            case "topic" -> kept(node.asString("").equals(channel.topic()));
            case "topicConfiguration" -> configuration(channel, below, node);
            default -> kept(isGenerated(key));
        };
    }

    /// `configs` wins where both stand; a value that says the same is no loss.
    private Verdict configuration(Channel channel, List<String> below, JsonNode node) {
        JsonNode configs = channel.kafka().path("configs");
        if (configs.isMissingNode() || ours) {
            return Verdict.KEPT;
        }
        if (below.size() == 3) {
            return node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER;
        }
        return kept(
                ImportedTopics.text(node).equals(ImportedTopics.text(configs.path(below.get(3)))));
    }

    private Verdict operation(Channel channel, List<String> below, JsonNode node) {
        if (below.size() == 1) {
            return node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER;
        }
        boolean publishes = below.getFirst().equals("publish");
        String key = below.get(1);
        return switch (key) {
            case "summary", "description" -> text(channel, below, node);
            case "tags" -> publishes || ours ? tag(below.subList(2, below.size())) : Verdict.LOST;
            case "bindings" -> operationBinding(below, node, publishes);
            case "message" -> message(channel, below, node, publishes);
            default -> kept(isGenerated(key));
        };
    }

    private Verdict operationBinding(List<String> below, JsonNode node, boolean publishes) {
        if (below.size() < 4) {
            return node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER;
        }
        boolean group = below.get(3).equals("groupId") && node.isString() && !publishes;
        return kept(group || isGenerated(below.get(3)));
    }

    private Verdict message(Channel channel, List<String> below, JsonNode node, boolean publishes) {
        boolean read = publishes || channel.publish().isMissingNode();
        if (!read) {
            return kept(
                    below.size() > 2
                            || node.equals(channel.publish().path("message"))
                            || node.isEmpty());
        }
        if (below.size() == 2) {
            return node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER;
        }
        String key = below.get(2);
        return switch (key) {
            case "payload" -> Verdict.KEPT;
            case "tags" -> tag(below.subList(3, below.size()));
            case "examples" -> example(below);
            case "schemaFormat" -> kept(ours || isLanguageOfFile(channel, node));
            case "bindings" -> messageBinding(below, node);
            default -> kept(TOLD_OF_MESSAGES.contains(key) || isGenerated(key));
        };
    }

    private static Verdict example(List<String> below) {
        return switch (below.size()) {
            case 3, 4 -> Verdict.DEEPER;
            default -> kept(Set.of("name", "payload").contains(below.get(4)));
        };
    }

    /// The file tells its language by its name.
    private static boolean isLanguageOfFile(Channel channel, JsonNode node) {
        String file = channel.message().path("payload").path("$ref").asString("");
        return SchemaFormat.ofFile(file)
                .map(format -> format.mediaType().replaceFirst("[;+].*", ""))
                .filter(type -> node.asString("").startsWith(type))
                .isPresent();
    }

    private Verdict messageBinding(List<String> below, JsonNode node) {
        if (below.size() < 5) {
            return node.isEmpty() ? Verdict.KEPT : Verdict.DEEPER;
        }
        String key = below.get(4);
        return switch (key) {
            case "key", "schemaIdLocation" -> Verdict.KEPT;
            case "schemaLookupStrategy" -> kept(SubjectNaming.of(node.asString("")).isPresent());
            default -> kept(isGenerated(key));
        };
    }
}
