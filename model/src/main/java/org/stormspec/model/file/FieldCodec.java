package org.stormspec.model.file;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fields as a list of single keys, because their order has a meaning: {@code - user_id: string}, or
 * with a block as value when there is more to say than the type.
 */
final class FieldCodec {

    private FieldCodec() {}

    static ArrayNode encode(List<Field> fields) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Field field : fields) {
            ObjectNode item = list.addObject();
            item.set(field.name(), encode(field));
        }
        return list;
    }

    private static JsonNode encode(Field field) {
        ObjectNode more =
                new Out()
                        .always("type", field.type().text())
                        .flag("optional", field.optional())
                        .flag("masked", field.masked())
                        .words("tags", field.tags())
                        .text("doc", field.doc())
                        .node();
        return more.size() == 1 ? more.get("type") : more;
    }

    static List<Field> decode(Block owner, String key) {
        return owner.items(key).stream().flatMap(item -> itemFields(item).stream()).toList();
    }

    private static List<Field> itemFields(Block item) {
        return item.keys().stream().map(name -> decodeOne(item, name)).toList();
    }

    private static Field decodeOne(Block item, String name) {
        if (!item.isBlock(name)) {
            return field(name, item.text(name, "string"), item, false);
        }
        Block more = item.block(name);
        return field(name, more.text("type", "string"), more, true);
    }

    private static Field field(String name, String type, Block more, boolean detailed) {
        return new Field(
                name,
                FieldType.parse(type),
                detailed && more.flag("optional"),
                detailed && more.flag("masked"),
                new TreeSet<>(detailed ? more.words("tags") : List.of()),
                detailed ? more.text("doc") : Optional.empty());
    }
}
