package org.stormspec.export.schema.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.SourceLimits;
import org.stormspec.export.asyncapi.document.SourceParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Judges JSON Schema: a reader can read what a writer writes when every value that the writer's
/// schema allows is allowed by the reader's. What cannot be told from the schemas counts as no.
///
/// Drafts 4 to 7, and of the newer ones what they have in common with these.
final class JsonSchemaJudge {

    private static final JsonNode ANYTHING = JsonNodeFactory.instance.objectNode();

    private static final JsonNode NOTHING = JsonNodeFactory.instance.booleanNode(false);

    private static final List<String> COMBINERS = List.of("oneOf", "anyOf", "allOf");

    /// Keywords whose change is beyond comparison.
    private static final List<String> OPAQUE =
            List.of(
                    "not",
                    "if",
                    "then",
                    "else",
                    "patternProperties",
                    "dependencies",
                    "dependentRequired",
                    "dependentSchemas",
                    "propertyNames",
                    "contains",
                    "prefixItems");

    private static final Map<String, List<String>> TYPE_OF_KEYWORD =
            Map.of(
                    "object", List.of("properties", "required", "additionalProperties"),
                    "array", List.of("items", "minItems", "maxItems", "uniqueItems"),
                    "string", List.of("minLength", "maxLength", "pattern"),
                    "number", List.of("minimum", "maximum", "multipleOf"));

    private final List<Break> breaks = new ArrayList<>();
    private final Set<List<JsonNode>> open = new HashSet<>();
    private final Effort effort;
    private int depth;

    private JsonSchemaJudge(Effort effort, int depth) {
        this.effort = effort;
        this.depth = depth;
    }

    /// What a judgement has cost so far. Definitions that refer to each other stand for a tree that
    /// grows with every step, and alternatives multiply it.
    private static final class Effort {
        private static final int MOST = 100_000;

        private int comparisons;

        void spend(int depth) {
            comparisons++;
            if (comparisons > MOST || depth > SourceLimits.DEPTH) {
                throw new TooMuch();
            }
        }
    }

    /// Leaves the recursion; never leaves this class.
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("beyond comparison", null, false, false);
        }
    }

    static List<Break> reading(SchemaText reader, SchemaText writer) throws Unjudgeable {
        Document reading = Document.of(reader);
        Document writing = Document.of(writer);
        JsonSchemaJudge judge = new JsonSchemaJudge(new Effort(), 0);
        try {
            judge.compare(reading.name(), reading, writing);
        } catch (TooMuch tooMuch) {
            throw new Unjudgeable(
                    "the JSON Schema stands for too much to be compared: its definitions lead too"
                            + " deep or branch too often; expected a flatter schema");
        }
        return judge.breaks;
    }

    /// A schema with the document that its references start from.
    private record Document(SchemaText schema, JsonNode root, JsonNode node) {

        static Document of(SchemaText schema) throws Unjudgeable {
            JsonNode root = parse(schema.text());
            return new Document(schema, root, root).resolved();
        }

        private static JsonNode parse(String text) throws Unjudgeable {
            try {
                return ReferenceResolver.plain(SourceParser.parse("schema", text).root());
            } catch (SourceParser.Unreadable broken) {
                throw new Unjudgeable(
                        "the JSON Schema cannot be read: " + broken.problem().message());
            }
        }

        String name() {
            return root.path("title").asString("");
        }

        Document at(JsonNode inside) {
            return new Document(schema, root, inside).resolved();
        }

        Document child(String key, JsonNode otherwise) {
            return at(node.has(key) ? node.path(key) : otherwise);
        }

        /// References that lead nowhere or in circles allow nothing.
        Document resolved() {
            Document here = this;
            for (int i = 0; i < 32; i++) {
                String reference = here.node.path("$ref").asString("");
                if (reference.isEmpty()) {
                    return here;
                }
                here = here.follow(reference);
            }
            return new Document(schema, root, NOTHING);
        }

        private Document follow(String reference) {
            int hash = reference.indexOf('#');
            String file = hash < 0 ? reference : reference.substring(0, hash);
            String pointer = hash < 0 ? "" : reference.substring(hash + 1);
            JsonNode from = file.isEmpty() ? root : file(file);
            return new Document(schema, from, at(from, pointer));
        }

        private JsonNode file(String name) {
            String text = schema.references().get(name);
            try {
                return text == null ? NOTHING : parse(text);
            } catch (Unjudgeable unreadable) {
                return NOTHING;
            }
        }

        private static JsonNode at(JsonNode from, String pointer) {
            if (pointer.isEmpty()) {
                return from;
            }
            JsonNode found = pointer.startsWith("/") ? from.at(pointer) : NOTHING;
            return found.isMissingNode() ? NOTHING : found;
        }

        boolean isAnything() {
            return node.isBoolean() ? node.asBoolean() : facts(node).isEmpty();
        }

        boolean isNothing() {
            return node.isBoolean() && !node.asBoolean();
        }

        boolean isClosed() {
            return child("additionalProperties", ANYTHING).isNothing();
        }

        boolean isOpen() {
            return child("additionalProperties", ANYTHING).isAnything();
        }

        Optional<String> combiner() {
            return COMBINERS.stream().filter(node::has).findFirst();
        }
    }

    /// What a schema demands; the rest is for people.
    private static Set<String> facts(JsonNode schema) {
        Set<String> facts = new TreeSet<>();
        schema.propertyNames().forEach(facts::add);
        facts.removeAll(
                Set.of(
                        "$schema",
                        "$id",
                        "id",
                        "$comment",
                        "title",
                        "description",
                        "default",
                        "examples",
                        "definitions",
                        "$defs",
                        "readOnly",
                        "writeOnly",
                        "deprecated"));
        facts.removeIf(name -> name.startsWith("x-"));
        return facts;
    }

    private void compare(String place, Document read, Document written) {
        if (read.isAnything() || written.isNothing()) {
            return;
        }
        if (read.isNothing() || written.isAnything()) {
            say(place, "The writer may send what the reader does not take.");
            return;
        }
        if (!open.add(List.of(read.node, written.node))) {
            return;
        }
        effort.spend(++depth);
        if (read.combiner().isPresent() || written.combiner().isPresent()) {
            combined(place, read, written);
        } else {
            simple(place, read, written);
        }
        depth--;
        open.remove(List.of(read.node, written.node));
    }

    private void simple(String place, Document read, Document written) {
        for (String keyword : OPAQUE) {
            if (!read.node.path(keyword).equals(written.node.path(keyword))) {
                say(place, "'%s' changed, which may refuse old values.".formatted(keyword));
            }
        }
        Set<String> readTypes = types(read.node);
        Set<String> writtenTypes = types(written.node);
        if (!readTypes.isEmpty() && !takes(readTypes, writtenTypes)) {
            say(
                    place,
                    "The type is %s for the reader and %s for the writer."
                            .formatted(words(readTypes), words(writtenTypes)));
            return;
        }
        values(place, read.node, written.node);
        texts(place, read.node, written.node);
        numbers(place, read.node, written.node);
        if (writtenTypes.contains("array") || writtenTypes.isEmpty()) {
            lists(place, read, written);
        }
        if (writtenTypes.contains("object") || writtenTypes.isEmpty()) {
            objects(place, read, written);
        }
    }

    /// Types, or the one that the other keywords are about; empty means any.
    private static Set<String> types(JsonNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isString()) {
            types.add(type.asString());
        }
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString("")));
        }
        if (type.isMissingNode()) {
            TYPE_OF_KEYWORD.forEach((name, keywords) -> {
                if (keywords.stream().anyMatch(schema::has)) {
                    types.add(name);
                }
            });
        }
        return types;
    }

    private static boolean takes(Set<String> read, Set<String> written) {
        return !written.isEmpty()
                && written.stream()
                        .allMatch(type ->
                                read.contains(type)
                                        || (type.equals("integer") && read.contains("number")));
    }

    private static String words(Set<String> types) {
        return types.isEmpty() ? "anything" : String.join(" or ", types);
    }

    private void values(String place, JsonNode read, JsonNode written) {
        Set<JsonNode> allowed = values(read);
        if (allowed.isEmpty()) {
            return;
        }
        Set<JsonNode> sent = values(written);
        if (sent.isEmpty()) {
            say(place, "The reader takes only a few values, the writer may send any.");
            return;
        }
        sent.stream()
                .filter(value -> !allowed.contains(value))
                .forEach(value ->
                        say(place, "The reader does not know the value %s.".formatted(value)));
    }

    private static Set<JsonNode> values(JsonNode schema) {
        Set<JsonNode> values = new LinkedHashSet<>();
        schema.path("enum").forEach(values::add);
        if (schema.has("const")) {
            values.add(schema.path("const"));
        }
        return values;
    }

    private void texts(String place, JsonNode read, JsonNode written) {
        atMost(place, read, written, "maxLength");
        atLeast(place, read, written, "minLength");
        same(place, read, written, "pattern");
        same(place, read, written, "contentEncoding");
        boolean number = types(read).contains("integer") || types(read).contains("number");
        if (!number) {
            same(place, read, written, "format");
        }
    }

    private void numbers(String place, JsonNode read, JsonNode written) {
        atMost(place, read, written, "maximum");
        atMost(place, read, written, "exclusiveMaximum");
        atLeast(place, read, written, "minimum");
        atLeast(place, read, written, "exclusiveMinimum");
        if (read.has("multipleOf")
                && (!written.has("multipleOf")
                        || number(written, "multipleOf")
                                        .remainder(number(read, "multipleOf"))
                                        .signum()
                                != 0)) {
            say(place, "The reader takes only multiples of %s.".formatted(read.path("multipleOf")));
        }
    }

    private static BigDecimal number(JsonNode schema, String keyword) {
        return schema.path(keyword).asDecimal(BigDecimal.ZERO);
    }

    private void atMost(String place, JsonNode read, JsonNode written, String keyword) {
        if (read.has(keyword)
                && (!written.has(keyword)
                        || number(written, keyword).compareTo(number(read, keyword)) > 0)) {
            stricter(place, read, keyword);
        }
    }

    private void atLeast(String place, JsonNode read, JsonNode written, String keyword) {
        if (read.has(keyword)
                && (!written.has(keyword)
                        || number(written, keyword).compareTo(number(read, keyword)) < 0)) {
            stricter(place, read, keyword);
        }
    }

    private void same(String place, JsonNode read, JsonNode written, String keyword) {
        if (read.has(keyword) && !read.path(keyword).equals(written.path(keyword))) {
            stricter(place, read, keyword);
        }
    }

    private void stricter(String place, JsonNode read, String keyword) {
        say(
                place,
                "The reader demands %s %s, which the writer does not keep."
                        .formatted(keyword, read.path(keyword)));
    }

    private void lists(String place, Document read, Document written) {
        atMost(place, read.node, written.node, "maxItems");
        atLeast(place, read.node, written.node, "minItems");
        if (read.node.path("uniqueItems").asBoolean(false)
                && !written.node.path("uniqueItems").asBoolean(false)) {
            say(place, "The reader demands different items, the writer does not.");
        }
        JsonNode readItems = read.node.path("items");
        JsonNode writtenItems = written.node.path("items");
        if (readItems.isArray() || writtenItems.isArray()) {
            tuple(place, read, written);
        } else {
            compare(place + "[]", read.child("items", ANYTHING), written.child("items", ANYTHING));
        }
    }

    private void tuple(String place, Document read, Document written) {
        JsonNode readItems = read.node.path("items");
        JsonNode writtenItems = written.node.path("items");
        if (!readItems.isArray()
                || !writtenItems.isArray()
                || readItems.size() > writtenItems.size()) {
            say(place, "The items of the tuple changed.");
            return;
        }
        for (int i = 0; i < readItems.size(); i++) {
            compare(
                    place + "[" + i + "]",
                    read.at(readItems.path(i)),
                    written.at(writtenItems.path(i)));
        }
    }

    private void objects(String place, Document read, Document written) {
        atMost(place, read.node, written.node, "maxProperties");
        atLeast(place, read.node, written.node, "minProperties");
        required(place, read.node, written.node);
        read.node
                .path("properties")
                .propertyStream()
                .forEach(entry ->
                        property(place, entry.getKey(), read.at(entry.getValue()), written));
        written.node
                .path("properties")
                .propertyStream()
                .filter(entry -> !read.node.path("properties").has(entry.getKey()))
                .forEach(entry ->
                        unknown(place, entry.getKey(), read, written.at(entry.getValue())));
        if (!read.isOpen() && !written.isClosed()) {
            further(place, read, written);
        }
    }

    private void further(String place, Document read, Document written) {
        if (written.isOpen()) {
            say(place, "The writer may send properties without a name in its schema.");
        } else if (read.isClosed()) {
            say(place, "The reader takes no further properties, the writer may send some.");
        } else {
            compare(
                    place + "{}",
                    read.child("additionalProperties", ANYTHING),
                    written.child("additionalProperties", ANYTHING));
        }
    }

    private void required(String place, JsonNode read, JsonNode written) {
        Set<String> sent = new HashSet<>();
        written.path("required").forEach(name -> sent.add(name.asString("")));
        for (JsonNode name : read.path("required")) {
            if (!sent.contains(name.asString(""))) {
                say(
                        inside(place, name.asString("")),
                        "%s is required by the reader, the writer may leave it out."
                                .formatted(name.asString("")));
            }
        }
    }

    private void property(String place, String name, Document read, Document written) {
        JsonNode known = written.node.path("properties").path(name);
        if (!known.isMissingNode()) {
            compare(inside(place, name), read, written.at(known));
        } else if (written.isOpen()) {
            say(
                    inside(place, name),
                    "%s is new in an open object: old records may hold anything under this name."
                            .formatted(name));
        } else if (!written.isClosed()
                && !written.child("additionalProperties", ANYTHING).node.equals(read.node)) {
            say(
                    inside(place, name),
                    "%s has another type than the further properties had.".formatted(name));
        }
    }

    private void unknown(String place, String name, Document read, Document written) {
        if (read.isClosed() && !written.isNothing()) {
            say(
                    inside(place, name),
                    "The reader does not know %s, and its object is closed.".formatted(name));
        } else if (!read.isOpen()) {
            compare(inside(place, name), read.child("additionalProperties", ANYTHING), written);
        }
    }

    /// Alternatives: whatever the writer may choose, the reader must have. A plain schema counts as
    /// one alternative of `anyOf`; of `oneOf` it could match two.
    private void combined(String place, Document read, Document written) {
        String reading = read.combiner().orElseGet(() -> choice(read));
        String writing = written.combiner().orElseGet(() -> choice(written));
        boolean wider = reading.equals("anyOf") && !writing.equals("allOf");
        if (!reading.equals(writing) && !wider && !writing.equals("allOf")) {
            say(place, "The schema is built in another way on the other side.");
            return;
        }
        List<Document> readParts = parts(read, reading);
        List<Document> writtenParts = parts(written, writing);
        boolean fits =
                writing.equals("allOf")
                        ? readParts.stream().allMatch(part -> takesAny(part, writtenParts))
                        : writtenParts.stream().allMatch(part -> takenByAny(part, readParts));
        if (!fits) {
            explain(place, readParts, writtenParts);
        }
    }

    /// With one part on each side the reason is inside.
    private void explain(String place, List<Document> read, List<Document> written) {
        if (read.size() == 1 && written.size() == 1) {
            compare(place, read.getFirst(), written.getFirst());
        } else {
            say(place, "The writer may choose an alternative that the reader does not have.");
        }
    }

    /// Several types are alternatives too.
    private static String choice(Document schema) {
        return schema.node.path("type").size() > 1 ? "anyOf" : "";
    }

    private static List<Document> parts(Document schema, String combiner) {
        if (schema.combiner().isEmpty() && !combiner.isEmpty()) {
            return schema.node
                    .path("type")
                    .valueStream()
                    .map(type -> {
                        ObjectNode single = (ObjectNode) schema.node.deepCopy();
                        single.set("type", type);
                        return schema.at(single);
                    })
                    .toList();
        }
        return combiner.isEmpty()
                ? List.of(schema)
                : schema.node.path(combiner).valueStream().map(schema::at).toList();
    }

    private boolean takesAny(Document read, List<Document> written) {
        return written.stream().anyMatch(each -> isCovered(read, each));
    }

    private boolean takenByAny(Document written, List<Document> read) {
        return read.stream().anyMatch(each -> isCovered(each, written));
    }

    private boolean isCovered(Document read, Document written) {
        JsonSchemaJudge inner = new JsonSchemaJudge(effort, depth);
        inner.open.addAll(open);
        inner.compare("", read, written);
        return inner.breaks.isEmpty();
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private void say(String place, String reason) {
        breaks.add(new Break(place, reason));
    }
}
