package org.stormspec.export.schema.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.SchemaWriter;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;

@DisplayName("A schema file")
class SchemaReaderTest {

    private static Field field(String name, String type) {
        return Field.of(name, "string").typed(FieldType.parse(type));
    }

    private static final List<Field> FIELDS =
            List.of(
                    field("order_id", "uuid").explained(Optional.of("Which order?")),
                    field("email", "string").optional(true).tagged(new TreeSet<>(List.of("pii"))),
                    field("shown", "string").masked(true),
                    field("state", "enum<open,paid>"),
                    field("total", "decimal"),
                    field("count", "int").otherwise(Optional.of("0")),
                    field("number", "long"),
                    field("rate", "float"),
                    field("share", "double"),
                    field("on", "boolean"),
                    field("placed_at", "timestamp"),
                    field("due", "date"),
                    field("at", "time"),
                    field("raw", "bytes"),
                    field("labels", "map<string>"),
                    field("words", "array<string>"),
                    field("lines", "array<OrderLine>"));

    private static final RecordShape ORDER =
            new RecordShape(
                    "acme.finance.sales",
                    "Order",
                    Optional.of("An order."),
                    FIELDS,
                    new TreeMap<>(
                            Map.of(
                                    "OrderLine",
                                    List.of(
                                            field("sku", "string"),
                                            field("parts", "array<OrderLine>")))),
                    new TreeMap<>(),
                    false);

    private static Field bare(Field field) {
        return field.numbered(java.util.OptionalInt.empty());
    }

    @ParameterizedTest
    @EnumSource(SchemaFormat.class)
    @DisplayName("that we wrote gives back the fields it was written from")
    void roundTrip(SchemaFormat format) throws SchemaFault {
        TopicSchema written = SchemaWriter.write(ORDER, format, file -> Optional.empty());

        RecordShape read =
                SchemaReader.read(written.file(), written.text(), file -> Optional.empty());

        assertEquals("Order", read.name());
        assertEquals(Optional.of("An order."), read.doc());
        assertEquals(FIELDS, read.fields().stream().map(SchemaReaderTest::bare).toList());
        assertEquals(
                ORDER.types().get("OrderLine"),
                read.types().getOrDefault("OrderLine", List.of()).stream()
                        .map(SchemaReaderTest::bare)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.avsc | {\\n \"type\": \"record\",\\n \"name\": | 3",
                "a.avsc | {\"type\": \"record\", \"name\": \"R\", \"fields\": [\\n{\"name\": \"x\", \"type\": \"Money\"}]} | 2",
                "a.avsc | {\"type\": \"record\", \"name\": \"R\", \"fields\": [\\n{\"name\": \"x\", \"type\": [\"int\", \"string\"]}]} | 2",
                "a.proto | syntax = \"proto3\";\\nmessage M {\\n string a = ;\\n} | 3",
                "a.proto | syntax = \"proto3\";\\nmessage M {\\n Money a = 1;\\n} | 3",
                "a.json | {\"type\": \"object\",\\n \"properties\": {\\n \"x\": {\"$ref\": \"#/definitions/X\"}}} | 3",
                "a.yml | type: object\\nproperties:\\n  x: {oneOf: [{type: string}, {type: integer}]} | 3",
                "a.txt | hello | 1"
            })
    @DisplayName("with a fault gets one message with file, line and what was expected")
    void faults(String file, String text, int line) {
        SchemaFault fault =
                assertThrows(
                        SchemaFault.class,
                        () ->
                                SchemaReader.read(
                                        file,
                                        text.replace("\\n", "\n"),
                                        other -> Optional.empty()));

        assertEquals(line, fault.line(), fault.getMessage());
        assertTrue(
                String.valueOf(fault.getMessage()).startsWith(file + ":" + line + ": "),
                fault.getMessage());
    }

    @Test
    @DisplayName("may name a type that stands in a file beside it")
    void siblings() throws SchemaFault {
        RecordShape read =
                SchemaReader.read(
                        "order.json",
                        """
                        {"type": "object", "properties": {"ship_to": {"$ref": "./address.json"}}}
                        """,
                        file ->
                                Optional.of(
                                        """
                                        {"type": "object", "properties": {"street": {"type": "string"}}}
                                        """));

        assertEquals(new FieldType.Named("Address"), read.fields().getFirst().type());
        assertEquals(
                List.of("street"),
                read.types().getOrDefault("Address", List.of()).stream().map(Field::name).toList());
    }
}
