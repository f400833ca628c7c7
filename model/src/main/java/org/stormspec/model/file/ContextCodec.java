package org.stormspec.model.file;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Relation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a context file says about the context itself and about what it reads. */
final class ContextCodec {

    private ContextCodec() {}

    static void encode(Context context, String file, Out out) {
        out.text("id", context.id(), WorkspaceFormat.idOf(file))
                .text("domain", context.domain(), domainOf(context.id()))
                .text("name", context.name(), nameOf(context.id()))
                .text("owner", context.owner())
                .text("purpose", context.purpose());
        CharterCodec.encode(context.charter(), out);
        out.texts("terms", context.terms())
                .block("services", services(context))
                .block("types", types(context));
    }

    /** A dotted id says domain and name, unless the file says otherwise. */
    private static String domainOf(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('.')));
    }

    private static String nameOf(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    private static ArrayNode services(Context context) {
        ArrayNode services = JsonNodeFactory.instance.arrayNode();
        for (Context.Service service : context.services()) {
            services.add(
                    new Out()
                            .always("id", service.id())
                            .text("package", service.packageName())
                            .text("role", service.role())
                            .text("principal", service.principal())
                            .node());
        }
        return services;
    }

    private static ObjectNode types(Context context) {
        ObjectNode types = JsonNodeFactory.instance.objectNode();
        context.types().forEach((name, fields) -> types.set(name, FieldCodec.encode(fields)));
        return types;
    }

    static ObjectNode encode(Collection<Consumer> consumers) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        for (Consumer consumer : consumers) {
            section.set(consumer.topic(), encode(consumer, new Out()).node());
        }
        return section;
    }

    static ObjectNode relations(Collection<Relation> relations) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        for (Relation relation : relations) {
            section.set(relation.to(), RelationCodec.encode(relation, new Out()).node());
        }
        return section;
    }

    static Out encode(Consumer consumer, Out out) {
        out.text("by", consumer.by())
                .text("pattern", consumer.pattern())
                .text("group", consumer.group());
        return ReadingCodec.encode(consumer.reading(), out);
    }

    static Context decode(String id, Block root) {
        return new Context(
                id,
                root.text("domain", domainOf(id)),
                root.text("name", nameOf(id)),
                root.text("owner"),
                root.text("purpose", ""),
                root.texts("terms"),
                root.items("services").stream()
                        .map(item ->
                                new Context.Service(
                                        item.text("id", ""),
                                        item.text("package", ""),
                                        item.text("role", ""),
                                        item.text("principal")))
                        .toList(),
                types(root.block("types")),
                CharterCodec.decode(root));
    }

    private static SortedMap<String, List<Field>> types(Block block) {
        SortedMap<String, List<Field>> types = new TreeMap<>();
        block.keys().forEach(name -> types.put(name, FieldCodec.decode(block, name)));
        return types;
    }

    static List<Consumer> consumers(String context, Map<String, Block> blocks) {
        return blocks.entrySet().stream()
                .map(entry -> consumer(context, entry.getKey(), entry.getValue()))
                .toList();
    }

    static Consumer consumer(String context, String topic, Block block) {
        return new Consumer(
                context,
                topic,
                block.text("by"),
                block.text("pattern"),
                block.text("group"),
                ReadingCodec.decode(block));
    }
}
