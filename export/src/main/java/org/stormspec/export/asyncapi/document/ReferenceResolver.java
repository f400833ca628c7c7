package org.stormspec.export.asyncapi.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Replaces references by what they point to.
///
/// Circular schemas are legal; a reference that would run in a circle becomes an empty object. So
/// does what lies deeper than [SourceLimits#RESOLVED_DEPTH] through references in one another: no
/// check looks that far. References that only lead to each other, and a document that grows beyond
/// [SourceLimits#RESOLVED] when they are replaced, are problems. Places that the specification
/// wants to be references keep them, because a schema check of the target would refuse them there.
public final class ReferenceResolver {

    private static final String REF = "$ref";

    /// Below these keys stand values, where `$ref` would be data.
    private static final Set<String> DATA =
            Set.of("examples", "example", "default", "const", "enum");

    private static final Pattern MANDATORY =
            Pattern.compile(
                    "/(components/)?(operations/[^/]+/((reply/)?channel|(reply/)?messages/\\d+)"
                            + "|replies/[^/]+/(channel|messages/\\d+)"
                            + "|channels/[^/]+/servers/\\d+)");

    /// File names of schemas and documents, which a pointer can lead into.
    private static final Pattern STRUCTURED =
            Pattern.compile("(?i).*(\\.(ya?ml|json|avsc|avro|schema)|/[^./]+|^[^./]+)");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SourceDocument root;
    private final DocumentFiles files;
    private final Map<String, Optional<SourceDocument>> parsed = new HashMap<>();
    private final Map<Target, Expanded> expanded = new HashMap<>();
    private final Deque<Target> open = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean version3;
    private long values;
    private boolean tooLarge;
    private int depth;
    private int deepest;
    private int characters;

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
        return new ResolvedDocument(document, raw, resolved, List.copyOf(resolver.problems), files);
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

    /// @param values how many values it stands for
    /// @param depth how many of them lie in one another
    private record Expanded(JsonNode node, long values, int depth) {}

    private JsonNode expand(SourceNode node, Place place) {
        values++;
        depth++;
        deepest = Math.max(deepest, depth);
        JsonNode made =
                switch (node) {
                    case SourceNode.Scalar scalar -> scalar.value();
                    case SourceNode.Sequence list -> expandList(list, place);
                    case SourceNode.Mapping mapping -> expandMapping(mapping, place);
                };
        depth--;
        return made;
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
        if (target.get().equals(new Target(place.file(), place.pointer()))) {
            broken(place, "'" + reference + "' refers to itself; name where the value stands");
            return JSON.objectNode();
        }
        Optional<JsonNode> found = load(target.get(), reference, place);
        if (version3 && MANDATORY.matcher(place.seen()).matches()) {
            // Any reference does: where it leads is judged on the document as written.
            return JSON.objectNode().put(REF, "#");
        }
        return found.orElseGet(() -> plain(mapping));
    }

    private Optional<Target> target(String reference, Place place) {
        Optional<String> refusal = Reference.refusal(reference);
        if (refusal.isPresent()) {
            return broken(place, refusal.get());
        }
        Reference named = Reference.of(reference);
        String file = named.fileFrom(place.file());
        return file.equals("..") || file.startsWith("../")
                ? broken(place, "'" + reference + "' leads out of the folder of the document")
                : Optional.of(new Target(file, named.pointer()));
    }

    private Optional<JsonNode> load(Target target, String reference, Place place) {
        if (open.contains(target) || isAncestor(target, place)) {
            return Optional.of(JSON.objectNode());
        }
        Expanded known = expanded.get(target);
        if (known != null) {
            return Optional.of(reused(known, place));
        }
        if (depth > SourceLimits.RESOLVED_DEPTH || !fits(place)) {
            return Optional.of(JSON.objectNode());
        }
        if (isText(target.file())) {
            return text(target, reference, place);
        }
        return document(target, reference, place).map(found -> value(target, found, place));
    }

    private JsonNode reused(Expanded known, Place place) {
        values += known.values();
        if (depth + known.depth() > SourceLimits.RESOLVED_DEPTH || !fits(place)) {
            return JSON.objectNode();
        }
        deepest = Math.max(deepest, depth + known.depth());
        return known.node();
    }

    private JsonNode value(Target target, Found found, Place place) {
        long before = values;
        int outside = deepest;
        deepest = depth;
        open.push(target);
        JsonNode value =
                expand(found.node(), new Place(found.file(), found.pointer(), place.seen()));
        open.pop();
        expanded.put(target, new Expanded(value, values - before, deepest - depth));
        deepest = Math.max(deepest, outside);
        return value;
    }

    /// Says once when the document has grown beyond what anybody could use.
    private boolean fits(Place place) {
        if (!tooLarge && values > SourceLimits.RESOLVED) {
            tooLarge = true;
            broken(place, SourceLimits.tooManyReferences());
        }
        return !tooLarge;
    }

    private static boolean isAncestor(Target target, Place place) {
        return target.file().equals(place.file())
                && (place.pointer() + "/").startsWith(target.pointer() + "/");
    }

    /// Protobuf and prose have no inside that a pointer could lead to.
    private static boolean isText(String file) {
        return !STRUCTURED.matcher(file).matches();
    }

    private Optional<JsonNode> text(Target target, String reference, Place place) {
        Optional<JsonNode> content = files.read(target.file()).map(JSON::stringNode);
        return content.isPresent() ? content : missingFile(target, reference, place);
    }

    /// The value that a target holds: what other references it leads through are followed too.
    private Optional<Found> document(Target target, String reference, Place place) {
        Target at = target;
        for (int links = 0; links < SourceLimits.LINKS; links++) {
            Optional<SourceDocument> document = opened(at, reference, place);
            if (document.isEmpty()) {
                return Optional.empty();
            }
            Optional<SourceNode> node = document.get().find(at.pointer());
            Optional<Target> next =
                    node.isPresent()
                            ? referenceIn(node.get()).flatMap(onward(at))
                            : beyondReference(document.get(), at, reference, place);
            if (next.isEmpty()) {
                Target here = at;
                return node.map(found -> new Found(here.file(), here.pointer(), found));
            }
            at = next.get();
        }
        return broken(
                place,
                "'"
                        + reference
                        + "' leads from reference to reference and to no value: in a circle, or"
                        + " through more than "
                        + SourceLimits.LINKS);
    }

    /// What a reference at a target names; one that is refused stays for where it is looked at.
    private static Function<String, Optional<Target>> onward(Target from) {
        return reference ->
                Reference.refusal(reference).isPresent()
                        ? Optional.empty()
                        : Optional.of(Reference.of(reference))
                                .map(named ->
                                        new Target(named.fileFrom(from.file()), named.pointer()));
    }

    private Optional<SourceDocument> opened(Target target, String reference, Place place) {
        Optional<SourceDocument> known = parsed.get(target.file());
        if (known == null) {
            known = parse(target, reference, place);
            parsed.put(target.file(), known);
        }
        return known;
    }

    /// The pointer may run through a place that is itself a reference.
    private Optional<Target> beyondReference(
            SourceDocument document, Target target, String reference, Place place) {
        List<String> steps = JsonPointers.steps(target.pointer());
        String pointer = "";
        for (int i = 0; i < steps.size(); i++) {
            pointer = JsonPointers.child(pointer, steps.get(i));
            Optional<String> next = document.find(pointer).flatMap(ReferenceResolver::referenceIn);
            if (next.isPresent()) {
                String rest = pointer(steps.subList(i + 1, steps.size()));
                return target(next.get(), new Place(target.file(), pointer, place.seen()))
                        .map(to -> new Target(to.file(), to.pointer() + rest));
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

    private static String pointer(List<String> steps) {
        return steps.stream()
                .map(step -> JsonPointers.child("", step))
                .collect(Collectors.joining());
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
        characters += text.get().length();
        if (characters > SourceLimits.TEXT) {
            return broken(place, SourceLimits.longReferences());
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
                place,
                files.refusal(target.file())
                        .map(reason -> "'" + reference + "' is not read: " + reason)
                        .orElseGet(() ->
                                "'"
                                        + reference
                                        + "' leads nowhere: there is no file "
                                        + target.file()));
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
