package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;

/**
 * The attributes of one context as fields. What a value object holds comes along as a named type;
 * an aggregate that is referred to is a text, its key, since no topic carries another one's state.
 */
final class CmlTypes {

    private static final Map<String, String> PRIMITIVES =
            Map.ofEntries(
                    Map.entry("String", "string"),
                    Map.entry("boolean", "boolean"),
                    Map.entry("Boolean", "boolean"),
                    Map.entry("int", "int"),
                    Map.entry("Integer", "int"),
                    Map.entry("long", "long"),
                    Map.entry("Long", "long"),
                    Map.entry("float", "float"),
                    Map.entry("Float", "float"),
                    Map.entry("double", "double"),
                    Map.entry("Double", "double"),
                    Map.entry("BigDecimal", "decimal"),
                    Map.entry("Date", "date"),
                    Map.entry("DateTime", "timestamp"),
                    Map.entry("Timestamp", "timestamp"),
                    Map.entry("UUID", "uuid"),
                    Map.entry("Blob", "bytes"),
                    Map.entry("Clob", "string"));

    private static final Set<String> LISTS = Set.of("List", "Set", "Bag", "Collection");

    private final Map<String, CmlNode> enums = new HashMap<>();
    private final Map<String, CmlNode> values = new HashMap<>();
    private final SortedMap<String, List<Field>> used = new TreeMap<>();
    private final Set<String> open = new HashSet<>();

    /** Knows the types that the aggregates of a context declare. */
    CmlTypes(CmlNode context) {
        context.all("Aggregate").forEach(this::learn);
    }

    private void learn(CmlNode aggregate) {
        aggregate.all("enum").forEach(node -> enums.put(node.name(), node));
        Stream.concat(aggregate.all("ValueObject"), aggregate.all("Entity"))
                .filter(node -> !node.has("aggregateRoot"))
                .forEach(node -> values.put(node.name(), node));
    }

    /** Returns the named types that fields made so far refer to. */
    SortedMap<String, List<Field>> used() {
        return new TreeMap<>(used);
    }

    /** Returns the attributes and references of a block as fields, in order. */
    List<Field> fields(CmlNode node) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CmlNode child : node.children()) {
            field(child).filter(field -> names.add(field.name())).ifPresent(fields::add);
        }
        return fields;
    }

    /** An attribute is a type and a name: {@code - List<Leg> legs}, {@code long id key}. */
    private Optional<Field> field(CmlNode node) {
        List<CmlToken> header = new ArrayList<>(node.header());
        header.removeIf(token -> token.is("-") || token.is("@") || token.text().equals("def"));
        boolean call = header.stream().anyMatch(token -> token.is("(") || token.is("="));
        if (call || header.size() < 2 || !node.children().isEmpty()) {
            return Optional.empty();
        }
        boolean list = header.get(1).is("<") && LISTS.contains(header.getFirst().text());
        int name = list ? 4 : 1;
        if (name >= header.size()) {
            return Optional.empty();
        }
        String type = header.get(list ? 2 : 0).text();
        if (!header.get(name).isWord() || NO_TYPES.contains(type)) {
            return Optional.empty();
        }
        FieldType item = type(type);
        return Optional.of(
                new Field(
                        header.get(name).text(),
                        list ? new FieldType.ArrayOf(item) : item,
                        node.words().contains("nullable"),
                        false,
                        new TreeSet<>(),
                        Optional.of(node.doc()).filter(doc -> !doc.isEmpty())));
    }

    /** Keywords that begin a statement of two words and are no types. */
    private static final Set<String> NO_TYPES =
            Set.of("Repository", "Service", "package", "hint", "gap", "validate", "scaffold");

    private FieldType type(String name) {
        if (PRIMITIVES.containsKey(name)) {
            return FieldType.parse(PRIMITIVES.get(name));
        }
        if (enums.containsKey(name)) {
            return new FieldType.EnumOf(symbols(enums.get(name)));
        }
        return Optional.ofNullable(values.get(name))
                .filter(_ -> !open.contains(name))
                .map(value -> named(name, value))
                .orElse(FieldType.Primitive.STRING);
    }

    private static List<String> symbols(CmlNode node) {
        return node.children().stream()
                .flatMap(child -> child.words().stream())
                .filter(word -> !word.equals("aggregateLifecycle"))
                .distinct()
                .toList();
    }

    /** A value object without attributes is a text: it only gives a meaning a name. */
    private FieldType named(String name, CmlNode value) {
        if (!used.containsKey(name)) {
            open.add(name);
            List<Field> fields = fields(value);
            open.remove(name);
            if (fields.isEmpty()) {
                return FieldType.Primitive.STRING;
            }
            used.put(name, fields);
        }
        return new FieldType.Named(name);
    }
}
