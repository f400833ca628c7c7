package org.stormspec.export.asyncapi.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Replaces references by what they point to.
///
/// Circular schemas are legal; a reference that would run in a circle becomes an empty object.
/// Places that the specification wants to be references keep them, because a schema check of the
/// target would refuse them there.
public final class ReferenceResolver {

    private static final String REF = "$ref";

    /// Below these keys stand values, where `$ref` would be data.
    private static final Set<String> DATA =
            Set.of("examples", "example", "default", "const", "enum");

    private static final Pattern MANDATORY =
            Pattern.compile(
                    "/(components/)?(operations/[^/]+/((reply/)?channel|(reply/)?messages/\\d+)"
                            + "|channels/[^/]+/servers/\\d+)");

    /// More references than any document follows through other references: a circle.
    private static final int MAX_HOPS = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SourceDocument root;
    private final DocumentFiles files;
    private final Map<String, Optional<SourceDocument>> parsed = new HashMap<>();
    private final Map<Target, JsonNode> expanded = new HashMap<>();
    private final Deque<Target> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean version3;
    private int hops;

    private ReferenceResolver(SourceDocument root, DocumentFiles files) {
        this.root = root;
        this.files = files;
        parsed.put(root.file(), Optional.of(root));
    }

    /// Resolves one document; files are looked for relative to the file that names them.
    public static ResolvedDocument resolve(SourceDocument document, DocumentFiles files) {
        ReferenceResolver resolver = new ReferenceResolver(document, files);
        JsonNode raw = plain(document.root());
        resolver.version3 = raw.path("asyncapi").asString("").startsWith("3.");
        JsonNode resolved = resolver.expand(document.root(), new Place(document.file(), "", ""));
        return new ResolvedDocument(document, raw, resolved, List.copyOf(resolver.problems));
    }

    /// The values of a node as they are written.
    public static JsonNode plain(SourceNode node) {
        return switch (node) {
            case SourceNode.Scalar scalar -> scalar.value();
            case SourceNode.Sequence list -> {
                ArrayNode array = JSON.arrayNode();
                list.items().forEach(item -> array.add(plain(item)));
                yield array;
            }
            case SourceNode.Mapping mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.entries().forEach((key, value) -> object.set(key, plain(value)));
                yield object;
            }
        };
    }

    /// @param pointer where the node stands in its file
    /// @param seen where a reader of the root document meets it
    private record Place(String file, String pointer, String seen) {
        Place child(String key) {
            return new Place(file, JsonPointers.child(pointer, key), JsonPointers.child(seen, key));
        }
    }

    private record Target(String file, String pointer) {}

    private record Found(String file, String pointer, SourceNode node) {}

    private JsonNode expand(SourceNode node, Place place) {
        return switch (node) {
            case SourceNode.Scalar scalar -> scalar.value();
            case SourceNode.Sequence list -> expandList(list, place);
            case SourceNode.Mapping mapping -> expandMapping(mapping, place);
        };
    }

    private JsonNode expandList(SourceNode.Sequence list, Place place) {
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < list.items().size(); i++) {
            array.add(expand(list.items().get(i), place.child(Integer.toString(i))));
        }
        return array;
    }

    private JsonNode expandMapping(SourceNode.Mapping mapping, Place place) {
        if (mapping.entries().get(REF) instanceof SourceNode.Scalar reference
                && reference.value().isString()) {
            return follow(reference.value().asString(), mapping, place);
        }
        ObjectNode object = JSON.objectNode();
        mapping.entries()
                .forEach((key, value) ->
                        object.set(
                                key,
                                DATA.contains(key)
                                        ? plain(value)
                                        : expand(value, place.child(key))));
        return object;
    }

    private JsonNode follow(String reference, SourceNode.Mapping mapping, Place place) {
        Optional<Target> target = target(reference, place);
        if (target.isEmpty()) {
            return plain(mapping);
        }
        Optional<JsonNode> found = load(target.get(), reference, place);
        if (version3 && MANDATORY.matcher(place.seen()).matches()) {
            // Any reference does: where it leads is judged on the document as written.
            return JSON.objectNode().put(REF, "#");
        }
        return found.orElseGet(() -> plain(mapping));
    }

    private Optional<Target> target(String reference, Place place) {
        if (reference.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
            return broken(
                    place,
                    "the remote reference '"
                            + reference
                            + "' is not followed; keep a copy of it"
                            + " beside the document");
        }
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        if (!pointer.isEmpty() && !pointer.startsWith("/")) {
            return broken(
                    place, "'" + reference + "' is no reference: after # comes a path like /a/b");
        }
        return Optional.of(
                new Target(path.isEmpty() ? place.file() : relative(place.file(), path), pointer));
    }

    private static String relative(String from, String path) {
        Deque<String> steps = new ArrayDeque<>(List.of(from.split("/")));
        steps.removeLast();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private Optional<JsonNode> load(Target target, String reference, Place place) {
        if (open.contains(target) || isAncestor(target, place)) {
            return Optional.of(JSON.objectNode());
        }
        JsonNode known = expanded.get(target);
        if (known != null) {
            return Optional.of(known);
        }
        if (isText(target.file())) {
            return text(target, reference, place);
        }
        Optional<Found> node = document(target, reference, place);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        open.push(target);
        Found found = node.get();
        JsonNode value =
                expand(found.node(), new Place(found.file(), found.pointer(), place.seen()));
        open.pop();
        expanded.put(target, value);
        return Optional.of(value);
    }

    private static boolean isAncestor(Target target, Place place) {
        return target.file().equals(place.file())
                && (place.pointer() + "/").startsWith(target.pointer() + "/");
    }

    /// Protobuf and prose have no inside that a pointer could lead to.
    private static boolean isText(String file) {
        return !file.matches("(?i).*(\\.(ya?ml|json|avsc|avro|schema)|/[^./]+|^[^./]+)");
    }

    private Optional<JsonNode> text(Target target, String reference, Place place) {
        Optional<JsonNode> content = files.read(target.file()).map(JSON::stringNode);
        return content.isPresent() ? content : missingFile(target, reference, place);
    }

    private Optional<Found> document(Target target, String reference, Place place) {
        if (!parsed.containsKey(target.file())) {
            parsed.put(target.file(), parse(target, reference, place));
        }
        Optional<SourceDocument> document = parsed.get(target.file());
        if (document == null || document.isEmpty()) {
            return Optional.empty();
        }
        Optional<Found> node =
                document.get()
                        .find(target.pointer())
                        .map(found -> new Found(target.file(), target.pointer(), found));
        return node.isPresent() ? node : beyondReference(document.get(), target, reference, place);
    }

    /// The pointer may run through a place that is itself a reference.
    private Optional<Found> beyondReference(
            SourceDocument document, Target target, String reference, Place place) {
        List<String> steps = JsonPointers.steps(target.pointer());
        String pointer = "";
        for (int i = 0; i < steps.size(); i++) {
            pointer = JsonPointers.child(pointer, steps.get(i));
            Optional<String> next = document.find(pointer).flatMap(ReferenceResolver::referenceIn);
            if (next.isPresent() && hops < MAX_HOPS) {
                hops++;
                String rest =
                        String.join(
                                "",
                                steps.subList(i + 1, steps.size()).stream()
                                        .map(step -> JsonPointers.child("", step))
                                        .toList());
                Place from = new Place(target.file(), pointer, place.seen());
                return target(next.get(), from)
                        .map(to -> new Target(to.file(), to.pointer() + rest))
                        .flatMap(to -> document(to, reference, place));
            }
        }
        return broken(
                place,
                "'"
                        + reference
                        + "' leads nowhere: "
                        + (target.file().equals(root.file()) ? "the document" : target.file())
                        + " has no "
                        + target.pointer());
    }

    private static Optional<String> referenceIn(SourceNode node) {
        return node instanceof SourceNode.Mapping mapping
                        && mapping.entries().get(REF) instanceof SourceNode.Scalar reference
                        && reference.value().isString()
                ? Optional.of(reference.value().asString())
                : Optional.empty();
    }

    private Optional<SourceDocument> parse(Target target, String reference, Place place) {
        Optional<String> text = files.read(target.file());
        if (text.isEmpty()) {
            return missingFile(target, reference, place);
        }
        try {
            return Optional.of(SourceParser.parse(target.file(), text.get()));
        } catch (SourceParser.Unreadable unreadable) {
            return broken(
                    place, "'" + reference + "' cannot be used: " + unreadable.problem().text());
        }
    }

    private <T> Optional<T> missingFile(Target target, String reference, Place place) {
        return broken(
                place, "'" + reference + "' leads nowhere: there is no file " + target.file());
    }

    private <T> Optional<T> broken(Place place, String message) {
        boolean here = place.file().equals(root.file());
        String pointer = JsonPointers.child(here ? place.pointer() : place.seen(), REF);
        Position at = root.locate(pointer);
        problems.add(
                new Problem(
                        Problem.Severity.ERROR,
                        "reference",
                        root.file(),
                        at.line(),
                        at.column(),
                        pointer,
                        message));
        return Optional.empty();
    }
}
