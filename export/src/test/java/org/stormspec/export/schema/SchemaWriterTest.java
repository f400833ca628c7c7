package org.stormspec.export.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.squareup.wire.schema.EnumType;
import com.squareup.wire.schema.MessageType;
import com.squareup.wire.schema.Options;
import com.squareup.wire.schema.ProtoMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;

@DisplayName("One definition of a record, written in")
class SchemaWriterTest {

    private static final RecordShape ADDRESS =
            RecordShape.of(
                    "acme.common.users",
                    "Address",
                    List.of(Field.of("street", "string"), Field.of("country", "enum<CH,DE>")),
                    new TreeMap<>());

    private static Field field(String name, String type, boolean optional, String... tags) {
        return new Field(
                name,
                FieldType.parse(type),
                optional,
                false,
                new TreeSet<>(List.of(tags)),
                tags.length > 0 ? Optional.of("What is " + name + "?\nAsk.") : Optional.empty());
    }

    static final RecordShape ORDER =
            new RecordShape(
                    "acme.finance.sales",
                    "Order",
                    Optional.of("An order, as it stands."),
                    List.of(
                            field("order_id", "uuid", false),
                            field("email", "string", true, "pii", "contact"),
                            field("state", "enum<open,paid>", false),
                            field("total", "decimal", false),
                            field("count", "int", false),
                            field("placed_at", "timestamp", false),
                            field("due", "date", true),
                            field("at", "time", false),
                            field("lines", "array<OrderLine>", false),
                            field("first", "OrderLine", true),
                            field("labels", "map<string>", false),
                            field("matrix", "array<array<double>>", false),
                            field("groups", "map<array<OrderLine>>", false),
                            field("raw", "bytes", false),
                            field("ship_to", "common.users.Address", false),
                            field("bill_to", "common.users.Address", true)),
                    new TreeMap<>(
                            Map.of(
                                    "OrderLine",
                                    List.of(
                                            field("sku", "string", false),
                                            field("quantity", "long", false),
                                            field("parts", "array<OrderLine>", false)))),
                    new TreeMap<>(Map.of("common.users.Address", ADDRESS)),
                    false);

    private static TopicSchema write(SchemaFormat format) {
        return SchemaWriter.write(ORDER, format, file -> Optional.empty());
    }

    @Test
    @DisplayName("Avro is a record that Apache Avro knows, with tags, defaults and logical types")
    void avro() {
        Schema record = new Schema.Parser().parse(write(SchemaFormat.AVRO).text());
        assertEquals("acme.finance.sales.Order", record.getFullName());
        assertEquals("An order, as it stands.", record.getDoc());
        assertEquals(
                ORDER.fields().stream().map(Field::name).toList(),
                record.getFields().stream().map(Schema.Field::name).toList());
        assertEquals(LogicalTypes.uuid(), record.getField("order_id").schema().getLogicalType());
        assertEquals(List.of("contact", "pii"), record.getField("email").getObjectProp("tags"));
        assertTrue(record.getField("email").hasDefaultValue());
        assertTrue(record.getField("email").schema().isNullable());
        assertEquals(List.of("open", "paid"), record.getField("state").schema().getEnumSymbols());
        Schema line = record.getField("lines").schema().getElementType();
        assertEquals(line, line.getField("parts").schema().getElementType());
        assertEquals(
                "acme.common.users.Address", record.getField("ship_to").schema().getFullName());
    }

    @Test
    @DisplayName("Avro for a registry names the type of another context, which is registered first")
    void avroReferences() {
        TopicSchema order = write(SchemaFormat.AVRO);
        Schema.Parser parser = new Schema.Parser();
        assertEquals(
                List.of("acme.common.users.Address"),
                order.needs().stream().map(TopicSchema::reference).toList());
        assertFalse(order.registered().contains("street"));
        order.needs().forEach(needed -> parser.parse(needed.registered()));
        assertEquals("acme.finance.sales.Order", parser.parse(order.registered()).getFullName());
    }

    @Test
    @DisplayName("JSON Schema takes the records it describes and refuses others")
    void jsonSchema() {
        TopicSchema order = write(SchemaFormat.JSON_SCHEMA);
        TopicSchema address = order.needs().getFirst();
        assertTrue(order.text().contains("$ref: ./acme.common.users.Address.yml"));
        assertTrue(order.text().contains("x-tags:\n"));
        String id = "https://stormspec.example/schema/";
        var registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder ->
                                builder.schemas(
                                        Map.of(
                                                id + "acme.common.users.Address.yml",
                                                address.registered())));
        var schema =
                registry.getSchema(
                        com.networknt.schema.SchemaLocation.of(id + order.file()),
                        order.registered(),
                        InputFormat.JSON);
        String good =
                """
                {"order_id": "0f5c5a44-4b9b-4a3b-a6b5-0d1c1f3b2a11", "state": "open",
                 "total": "1.50", "count": 3, "placed_at": "2026-11-21T10:00:00Z",
                 "at": "10:00:00Z", "lines": [{"sku": "a", "quantity": 1, "parts": []}],
                 "labels": {"a": "b"}, "matrix": [[1.5]], "groups": {"g": []}, "raw": "AA==",
                 "ship_to": {"street": "x", "country": "CH"}}
                """;
        assertEquals(List.of(), schema.validate(good, InputFormat.JSON));
        assertFalse(schema.validate(good.replace("open", "lost"), InputFormat.JSON).isEmpty());
        assertFalse(schema.validate(good.replace("sku", "name"), InputFormat.JSON).isEmpty());
        assertFalse(schema.validate(good.replace("street", "road"), InputFormat.JSON).isEmpty());
        assertFalse(schema.validate("{}", InputFormat.JSON).isEmpty());
    }

    private static com.squareup.wire.schema.Schema link(TopicSchema schema) {
        Map<String, String> files = new HashMap<>();
        files.put(schema.file(), schema.text());
        schema.needs().forEach(needed -> files.put(needed.file(), needed.text()));
        return ProtobufCompiler.link(files);
    }

    private static com.squareup.wire.schema.Field fieldOf(MessageType message, String name) {
        return Objects.requireNonNull(message.field(name));
    }

    private static String typeOf(MessageType message, String name) {
        return String.valueOf(fieldOf(message, name).getType());
    }

    @Test
    @DisplayName("Protobuf is a message that Wire links, with options for tags")
    void protobuf() {
        var schema = link(write(SchemaFormat.PROTOBUF));
        MessageType order = (MessageType) schema.getType("acme.finance.sales.Order");
        assertNotNull(order);
        assertEquals(
                ORDER.fields().stream().map(Field::name).toList(),
                order.getDeclaredFields().stream().map(field -> field.getName()).toList());
        assertEquals("google.protobuf.Timestamp", typeOf(order, "placed_at"));
        assertEquals("map<string, string>", typeOf(order, "labels"));
        assertTrue(fieldOf(order, "lines").isRepeated());
        assertEquals("acme.common.users.Address", typeOf(order, "ship_to"));
        Object tags =
                fieldOf(order, "email")
                        .getOptions()
                        .get(ProtoMember.get(Options.FIELD_OPTIONS, "stormspec.tags"));
        assertEquals(List.of("contact", "pii"), tags);
        EnumType state = (EnumType) schema.getType("acme.finance.sales.Order.State");
        assertNotNull(state);
        assertEquals(
                List.of("STATE_UNSPECIFIED", "STATE_open", "STATE_paid"),
                state.getConstants().stream().map(constant -> constant.getName()).toList());
    }

    @Test
    @DisplayName("Protobuf keeps the numbers of the last export and reserves what has left")
    void numbersStay() {
        RecordShape before =
                RecordShape.of(
                        "acme",
                        "Sale",
                        List.of(
                                Field.of("id", "string"),
                                Field.of("note", "string"),
                                Field.of("state", "enum<a,b>")),
                        new TreeMap<>());
        List<Field> fields = new ArrayList<>(before.fields());
        fields.remove(1);
        fields.addFirst(Field.of("channel", "string"));
        fields.set(2, Field.of("state", "enum<c,b>"));
        RecordShape after = RecordShape.of("acme", "Sale", fields, new TreeMap<>());

        String first = ProtobufWriter.write(before, Optional.empty());
        String second = ProtobufWriter.write(after, Optional.of(first));
        assertEquals(
                """
                syntax = "proto3";

                package acme;

                message Sale {
                  reserved 2;
                  reserved "note";
                  string channel = 4;
                  string id = 1;
                  State state = 3;

                  enum State {
                    reserved 1;
                    reserved "STATE_a";
                    STATE_UNSPECIFIED = 0;
                    STATE_c = 3;
                    STATE_b = 2;
                  }
                }
                """,
                second);
        assertEquals(second, ProtobufWriter.write(after, Optional.of(second)));
        ProtobufCompiler.link(Map.of("sale.proto", second));
    }
}
