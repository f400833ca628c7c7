package org.stormspec.export.schema.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("A schema file that is taken in")
class SchemaIntakeTest {

    private static final String AVRO =
            """
            {"type": "record", "name": "Sale", "namespace": "shop", "fields": [
              {"name": "sale_id", "type": "string"},
              {"name": "email", "type": ["null", "string"], "default": null},
              {"name": "ship_to", "type": {"type": "record", "name": "Address", "fields": [
                {"name": "street", "type": "string"}]}}]}
            """;
    private static final String JSON =
            """
            {"type": "object", "title": "Sale", "required": ["sale_id", "ship_to"], "properties": {
              "sale_id": {"type": "string"},
              "email": {"type": "string"},
              "ship_to": {"$ref": "#/definitions/Address"}},
             "definitions": {"Address": {"type": "object", "required": ["street"],
               "properties": {"street": {"type": "string"}}}}}
            """;
    private static final String PROTO =
            """
            syntax = "proto3";
            package shop;
            message Sale {
              string sale_id = 1;
              optional string email = 2;
              Address ship_to = 3;
            }
            message Address {
              string street = 1;
            }
            """;

    private static Store model(Context context) {
        Topic topic =
                Topic.entity("sale")
                        .carrying(
                                Topic.Payload.NONE.of(
                                        List.of(
                                                Field.of("email", "string")
                                                        .tagged(new TreeSet<>(List.of("pii"))))));
        return Store.of(
                List.of(
                        Workspace.named("shop"),
                        context,
                        new Element("sale", "sale", Optional.of("a.b"), "", topic)));
    }

    private static Store taken(Context context, String file, String text) throws SchemaFault {
        Store model = model(context);
        model.apply(SchemaIntake.changes(model, "sale", file, text, any -> Optional.empty()));
        return model;
    }

    private static Context plain() {
        return Context.named("a.b", "a", "b");
    }

    @ParameterizedTest
    @CsvSource({"avsc, avro", "json, json", "proto, protobuf"})
    @DisplayName("becomes the same field tree from every language, and keeps the tags")
    void becomesTheSameFieldTree(String suffix, String format) throws SchemaFault {
        String text = suffix.equals("avsc") ? AVRO : suffix.equals("json") ? JSON : PROTO;
        Store model = taken(plain(), "sale." + suffix, text);
        Topic topic = model.element("sale").flatMap(Element::topic).orElseThrow();
        assertEquals(
                List.of("sale_id string", "email string", "ship_to Address"),
                topic.payload().fields().stream()
                        .map(field -> field.name() + " " + field.type().text())
                        .toList());
        assertTrue(topic.payload().fields().get(1).optional());
        assertEquals(new TreeSet<>(List.of("pii")), topic.payload().fields().get(1).tags());
        assertEquals(Optional.of("sale_id"), topic.payload().key());
        assertEquals(
                format,
                topic.schemaTerms()
                        .format(model.workspace().defaults())
                        .name()
                        .toLowerCase(java.util.Locale.ROOT));
        assertEquals(
                List.of("street"),
                model
                        .context("a.b")
                        .orElseThrow()
                        .types()
                        .getOrDefault("Address", List.of())
                        .stream()
                        .map(Field::name)
                        .toList());
    }

    @Test
    @DisplayName("leaves a type of the same name that means something else as it is")
    void leavesATypeOfTheSameName() throws SchemaFault {
        Context other =
                plain().typed(
                                new TreeMap<>(
                                        java.util.Map.of(
                                                "Address", List.of(Field.of("url", "string")))));
        Store model = taken(other, "sale.avsc", AVRO);
        assertEquals(
                List.of("Address", "SaleAddress"),
                List.copyOf(model.context("a.b").orElseThrow().types().keySet()));
        assertEquals(
                "SaleAddress",
                model.element("sale")
                        .flatMap(Element::topic)
                        .orElseThrow()
                        .payload()
                        .fields()
                        .getLast()
                        .type()
                        .text());
    }

    @Test
    @DisplayName("is refused with file and line when it cannot be read")
    void isRefusedWithFileAndLine() {
        SchemaFault fault =
                assertThrows(SchemaFault.class, () -> taken(plain(), "sale.avsc", "{\"type\": \n"));
        assertEquals("sale.avsc", fault.file());
    }
}
