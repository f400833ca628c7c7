package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.yaml.ParsedYaml;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a record says, by the words of the format: one entry for every attribute there is, with the
 * same refusals as a file. Knows elements, contexts, what they read and are to each other,
 * policies, and the workspace.
 */
public final class Attributes {

    private Attributes() {}

    /** What came of setting an attribute. */
    public sealed interface Outcome {

        /**
         * The value makes sense.
         *
         * @param changes what sets it; nothing when it is as it was
         */
        record Accepted(ChangeSet changes) implements Outcome {}

        /**
         * The value makes no sense.
         *
         * @param found what was given
         * @param expected what would make sense
         */
        record Refused(String found, String expected) implements Outcome {}
    }

    /** A record as a block of a file, and the way back. */
    private record Form(ObjectNode block, Function<Block, ModelRecord> reader) {}

    /**
     * Returns what a record says.
     *
     * @param path the key, within its blocks: {@code deprecated}, {@code sunset}
     * @return a missing node when it says nothing or the usual
     */
    public static JsonNode get(ModelRecord record, String... path) {
        JsonNode node = form(record).<JsonNode>map(Form::block).orElseGet(Attributes::nothing);
        for (String key : path) {
            node = node.path(key);
        }
        return node;
    }

    /**
     * Returns all that a record says beyond the usual, by the words of the format: texts, lists and
     * maps of them. Numbers and truth values are texts as well.
     */
    public static Map<String, Object> all(ModelRecord record) {
        return form(record).map(found -> plainBlock(found.block())).orElseGet(Map::of);
    }

    private static Map<String, Object> plainBlock(ObjectNode block) {
        Map<String, Object> plain = new LinkedHashMap<>();
        block.properties().forEach(each -> plain.put(each.getKey(), plain(each.getValue())));
        return plain;
    }

    private static Object plain(JsonNode value) {
        if (value instanceof ObjectNode block) {
            return plainBlock(block);
        }
        return value.isArray()
                ? value.valueStream().map(Attributes::plain).toList()
                : value.asString();
    }

    /**
     * Returns what sets an attribute of a record of a model.
     *
     * @param value text, number, truth value, list, map or tree; an empty one, a text without words
     *     as well, means the usual value
     * @param path the key, within its blocks: {@code deprecated}, {@code sunset}
     */
    public static Outcome set(ModelView model, RecordKey key, Object value, String... path) {
        return model.find(key)
                .<Outcome>map(record -> set(model, record, node(value), List.of(path)))
                .orElseGet(() ->
                        new Outcome.Refused(
                                "'" + key.id() + "'", "something that the model still has"));
    }

    private static Outcome set(
            ModelView model, ModelRecord record, JsonNode value, List<String> path) {
        Optional<Form> form = form(record);
        if (form.isEmpty()) {
            return unknown(path);
        }
        ObjectNode block = form.get().block();
        put(block, path, value);
        List<Problem> problems = new ArrayList<>();
        Set<List<String>> asked = new HashSet<>();
        Block root =
                Block.root(
                        document(block), problems, (place, key) -> asked.add(longer(place, key)));
        ModelRecord changed = form.get().reader().apply(root);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems.getFirst().found(), problems.getFirst().expected());
        }
        return value.isMissingNode() || asked.contains(path)
                ? new Outcome.Accepted(new Draft(model).put(changed).changes())
                : unknown(path);
    }

    private static Outcome unknown(List<String> path) {
        return new Outcome.Refused(
                "'" + String.join(".", path) + "'", "an attribute that it can have");
    }

    private static List<String> longer(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    /** A missing value takes the key away, and the blocks round it that are then empty. */
    private static void put(ObjectNode block, List<String> path, JsonNode value) {
        String key = path.getFirst();
        if (path.size() == 1) {
            if (value.isMissingNode()) {
                block.remove(key);
            } else {
                block.set(key, value);
            }
            return;
        }
        ObjectNode inner =
                block.get(key) instanceof ObjectNode found ? found : block.putObject(key);
        put(inner, path.subList(1, path.size()), value);
        if (inner.isEmpty()) {
            block.remove(key);
        }
    }

    private static Optional<Form> form(ModelRecord record) {
        Out out = new Out();
        Optional<Form> form = formOf(record, out);
        // An id is what others refer to; nothing here changes it.
        form.ifPresent(found -> found.block().remove("id"));
        return form;
    }

    private static Optional<Form> formOf(ModelRecord record, Out out) {
        return switch (record) {
            case Element element -> Optional.of(elementForm(element));
            case Context context -> {
                ContextCodec.encode(context, WorkspaceFormat.contextFile(context.id()), out);
                yield Optional.of(
                        new Form(out.node(), block -> ContextCodec.decode(context.id(), block)));
            }
            case Consumer consumer ->
                    Optional.of(
                            new Form(
                                    ContextCodec.encode(consumer, out).node(),
                                    block ->
                                            ContextCodec.consumer(
                                                    consumer.context(), consumer.topic(), block)));
            case Relation relation ->
                    Optional.of(
                            new Form(
                                    RelationCodec.encode(relation, out).node(),
                                    block ->
                                            RelationCodec.decode(
                                                    relation.from(), relation.to(), block)));
            case Workspace workspace -> {
                SettingsCodec.encode(workspace, out);
                yield Optional.of(
                        new Form(
                                out.node(),
                                block -> SettingsCodec.workspace(block, workspace.id())));
            }
            case TagPolicy policy -> {
                ObjectNode policyBlock = JsonNodeFactory.instance.objectNode();
                SettingsCodec.encode(policy, policyBlock);
                yield Optional.of(
                        new Form(policyBlock, block -> SettingsCodec.policy(policy.id(), block)));
            }
            default -> Optional.empty();
        };
    }

    private static Form elementForm(Element element) {
        return new Form(
                ElementCodec.encode(element, List.of()),
                block ->
                        ElementCodec.decode(
                                element.id(), element.kind(), element.context(), block));
    }

    private static YamlDocument document(ObjectNode block) {
        ParsedYaml parsed =
                YamlDocument.parse(
                        "", WorkspaceFormat.styleOf(WorkspaceFormat.SHARED).write(block));
        return switch (parsed) {
            case YamlDocument document -> document;
            case Problem broken -> throw new IllegalStateException(broken.message());
        };
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.missingNode();
    }

    private static JsonNode node(Object value) {
        JsonNode node =
                switch (value) {
                    case JsonNode tree -> tree.deepCopy();
                    case Integer number -> JsonNodeFactory.instance.numberNode(number);
                    case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
                    case Optional<?> optional -> optional.map(Attributes::node).orElse(nothing());
                    case Collection<?> many -> list(many);
                    case Map<?, ?> map -> block(map);
                    default -> text(value.toString());
                };
        return node.isNull() || (node.isContainer() && node.isEmpty()) ? nothing() : node;
    }

    private static JsonNode text(String text) {
        return text.isBlank() ? nothing() : JsonNodeFactory.instance.stringNode(text);
    }

    private static JsonNode list(Collection<?> many) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        many.forEach(each -> list.add(node(each)));
        return list;
    }

    private static JsonNode block(Map<?, ?> map) {
        ObjectNode block = JsonNodeFactory.instance.objectNode();
        map.forEach((key, value) -> block.set(key.toString(), node(value)));
        return block;
    }
}
