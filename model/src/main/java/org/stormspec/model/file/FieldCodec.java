package org.stormspec.model.file;

import java.util.List;
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
                        .text("default", field.otherwise())
                        .number("number", field.number())
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
        return item.isBlock(name)
                ? detailed(name, item.block(name))
                : Field.of(name, type(item, name).text());
    }

    private static FieldType type(Block block, String key) {
        String text = block.text(key, "string");
        if (FieldType.isTooDeep(text)) {
            block.reportAt(
                    key,
                    "a type of more than " + FieldType.MAX_DEPTH + " lists or maps in one another",
                    "a flatter type, or one with a name of its own under 'types'");
            return FieldType.Primitive.STRING;
        }
        return FieldType.parse(text);
    }

    private static Field detailed(String name, Block more) {
        return new Field(
                name,
                type(more, "type"),
                more.flag("optional"),
                more.flag("masked"),
                new TreeSet<>(more.words("tags")),
                more.text("doc"),
                more.text("default"),
                more.number("number"));
    }
}
