package org.stormspec.model.journal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Reading;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.View;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Change sets as one line of JSON each; complete, so that reading gives the very change set. */
public final class ChangeSetJson {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .changeDefaultNullHandling(_ -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
                    .addModule(fieldTypes())
                    .build();

    private ChangeSetJson() {}

    private static SimpleModule fieldTypes() {
        return new SimpleModule("field types")
                .addSerializer(FieldType.class, new FieldTypeWriter())
                .addDeserializer(FieldType.class, new FieldTypeReader());
    }

    private static final class FieldTypeWriter extends ValueSerializer<FieldType> {
        @Override
        public void serialize(FieldType type, JsonGenerator out, SerializationContext context) {
            out.writeString(type.text());
        }
    }

    private static final class FieldTypeReader extends ValueDeserializer<FieldType> {
        @Override
        public FieldType deserialize(JsonParser in, DeserializationContext context) {
            return FieldType.parse(in.getString());
        }
    }

    /** Returns a change set as a line without its line break. */
    public static String write(ChangeSet changes) {
        return JSON.writeValueAsString(tree(changes));
    }

    /** Returns a change set as a part of something larger. */
    static ArrayNode tree(ChangeSet changes) {
        ArrayNode list = JSON.createArrayNode();
        changes.changes()
                .forEach((key, change) -> {
                    ObjectNode item = list.addObject().put("type", key.type().name());
                    change.before().ifPresent(before -> item.set("before", tree(before)));
                    change.after().ifPresent(after -> item.set("after", tree(after)));
                });
        return list;
    }

    private static JsonNode tree(ModelRecord value) {
        ObjectNode tree = JSON.valueToTree(value);
        if (value instanceof Element element) {
            tree.put("kind", element.kind().name());
        }
        return tree;
    }

    /** Reads a line; empty when it is torn, or was written by a version that is too different. */
    public static Optional<ChangeSet> read(String line) {
        try {
            return read(JSON.readTree(line));
        } catch (JacksonException torn) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #tree} wrote; empty when it makes no sense. */
    static Optional<ChangeSet> read(JsonNode tree) {
        if (!tree.isArray()) {
            return Optional.empty();
        }
        try {
            SortedMap<RecordKey, Change> changes = new TreeMap<>();
            for (JsonNode item : tree) {
                Change change = change(item);
                changes.put(change.key(), change);
            }
            return Optional.of(new ChangeSet(changes));
        } catch (JacksonException | IllegalArgumentException | NullPointerException torn) {
            return Optional.empty();
        }
    }

    /** Reads one change, which is of a record that was or is there, under one key. */
    private static Change change(JsonNode item) {
        RecordType type = RecordType.valueOf(item.path("type").asString());
        Optional<ModelRecord> before = record(type, item, "before");
        Optional<ModelRecord> after = record(type, item, "after");
        long keys =
                Stream.of(before, after)
                        .flatMap(Optional::stream)
                        .map(ModelRecord::key)
                        .distinct()
                        .count();
        if (keys != 1) {
            throw new IllegalArgumentException("a change of no record, or of two");
        }
        return new Change(before, after);
    }

    private static Optional<ModelRecord> record(RecordType type, JsonNode item, String side) {
        JsonNode tree = item.path(side);
        if (!tree.isObject()) {
            return Optional.empty();
        }
        return Optional.of(
                type == RecordType.ELEMENT
                        ? element(tree)
                        : JSON.treeToValue(complete(tree, usual(type)), classOf(type)));
    }

    private static Element element(JsonNode tree) {
        if (!tree.path("detail").isObject()) {
            throw new IllegalArgumentException("an element of no kind");
        }
        Kind kind = Kind.valueOf(tree.path("kind").asString());
        return new Element(
                tree.path("id").stringValue(),
                tree.path("name").stringValue(),
                aliases(tree.path("aliases")),
                Optional.of(tree.path("context"))
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue),
                tree.path("description").asString(),
                tree.path("votes").asInt(0),
                JSON.treeToValue(complete(tree.path("detail"), usual(kind)), classOf(kind)));
    }

    /** The detail that a line of an older version is completed from. */
    private static JsonNode usual(Kind kind) {
        return JSON.valueToTree(Detail.of(kind));
    }

    /**
     * What an older version did not know yet has its usual value; that of a list stands for each of
     * its items.
     */
    private static JsonNode complete(JsonNode tree, JsonNode usual) {
        if (tree instanceof ArrayNode given
                && usual instanceof ArrayNode known
                && !known.isEmpty()) {
            given.forEach(item -> complete(item, known.get(0)));
        }
        if (tree instanceof ObjectNode given && usual instanceof ObjectNode known) {
            known.properties()
                    .forEach(part ->
                            given.set(
                                    part.getKey(),
                                    given.has(part.getKey())
                                            ? complete(given.get(part.getKey()), part.getValue())
                                            : part.getValue()));
        }
        return tree;
    }

    /** The parts that records of a type got later, with their usual values. */
    private static JsonNode usual(RecordType type) {
        ObjectNode usual = JSON.createObjectNode();
        switch (type) {
            case WORKSPACE -> {
                ObjectNode defaults = usual.putObject("defaults");
                defaults.set("consumerFailure", JSON.valueToTree(Failure.NONE));
                defaults.put("commands", CommandExport.OMIT.name());
            }
            case CONSUMER -> usual.set("reading", JSON.valueToTree(Reading.NONE));
            case CONTEXT -> {
                usual.set("charter", JSON.valueToTree(Charter.NONE));
                usual.putArray("services").addObject().put("role", "").putNull("principal");
            }
            case LINK -> usual.put("atomic", false);
            default -> {}
        }
        return usual;
    }

    private static List<String> aliases(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Class<? extends ModelRecord> classOf(RecordType type) {
        return switch (type) {
            case WORKSPACE -> Workspace.class;
            case DOMAIN -> Domain.class;
            case TEAM -> Team.class;
            case TAG -> Tag.class;
            case TAG_POLICY -> TagPolicy.class;
            case ENVIRONMENT -> Environment.class;
            case CONTEXT -> Context.class;
            case ELEMENT -> Element.class;
            case LINK -> Link.class;
            case CONSUMER -> Consumer.class;
            case RELATION -> Relation.class;
            case FLOW -> Flow.class;
            case BOARD -> Board.class;
            case LANE -> Lane.class;
            case FRAME -> Frame.class;
            case PHASE -> Phase.class;
            case PLACEMENT -> Placement.class;
            case VIEW -> View.class;
            case RULES -> RuleSettings.class;
            case WAIVER -> Waiver.class;
        };
    }

    private static Class<? extends Detail> classOf(Kind kind) {
        return switch (kind) {
            case EVENT -> Detail.Event.class;
            case TOPIC -> Topic.class;
            case COMMAND -> Detail.Command.class;
            case AGGREGATE -> Detail.Aggregate.class;
            case POLICY -> Detail.Policy.class;
            case READ_MODEL -> Detail.ReadModel.class;
            case EXTERNAL_SYSTEM -> Detail.ExternalSystem.class;
            case ACTOR -> Detail.Actor.class;
            case HOTSPOT -> Detail.Hotspot.class;
            case NOTE -> Detail.Note.class;
            case TIME -> Detail.Time.class;
            case OPPORTUNITY -> Detail.Opportunity.class;
            case VALUE -> Detail.Value.class;
            case SCREEN -> Detail.Screen.class;
        };
    }
}
