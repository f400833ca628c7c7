package org.stormspec.model.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.FieldType.ArrayOf;
import org.stormspec.model.record.FieldType.EnumOf;
import org.stormspec.model.record.FieldType.MapOf;
import org.stormspec.model.record.FieldType.Named;
import org.stormspec.model.record.FieldType.Primitive;

@DisplayName("A field type")
class FieldTypeTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("is primitive by its word")
    void isPrimitiveByItsWord(Primitive primitive) {
        assertEquals(primitive, FieldType.parse(primitive.text()));
    }

    @Test
    @DisplayName("may be a list, a map, an enumeration or a type of the context")
    void mayBeAListAMapAnEnumerationOrATypeOfTheContext() {
        assertEquals(new ArrayOf(Primitive.STRING), FieldType.parse("array<string>"));
        assertEquals(new MapOf(Primitive.LONG), FieldType.parse("map<long>"));
        assertEquals(
                new EnumOf(List.of("created", "updated", "deleted")),
                FieldType.parse("enum<created, updated,deleted>"));
        assertEquals(new Named("OrderLineItem"), FieldType.parse(" OrderLineItem "));
        assertEquals(new Named("String"), FieldType.parse("String"));
    }

    @Test
    @DisplayName("may be nested")
    void mayBeNested() {
        assertEquals(
                new MapOf(new ArrayOf(new EnumOf(List.of("a", "b")))),
                FieldType.parse("map<array<enum<a,b>>>"));
        assertEquals(
                new ArrayOf(new Named("OrderLineItem")), FieldType.parse("array<OrderLineItem>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "string",
                "timestamp",
                "array<map<decimal>>",
                "enum<one>",
                "enum<a,b,c>",
                "OrderLineItem",
                "map<array<array<uuid>>>"
            })
    @DisplayName("is written as it was read")
    void isWrittenAsItWasRead(String text) {
        assertEquals(text, FieldType.parse(text).text());
    }

    @Test
    @DisplayName("that is written wrongly is kept as the word it is")
    void thatIsWrittenWronglyIsKeptAsTheWordItIs() {
        assertEquals(new Named("array<string"), FieldType.parse("array<string"));
        assertEquals("array<string", FieldType.parse("array<string").text());
    }

    @Test
    @DisplayName("lies no deeper than anything that walks it can bear")
    void isNotTooDeep() {
        String deep = "array<".repeat(20_000) + "int" + ">".repeat(20_000);
        String fine = "map<".repeat(FieldType.MAX_DEPTH) + "int" + ">".repeat(FieldType.MAX_DEPTH);

        assertTrue(FieldType.isTooDeep(deep));
        assertEquals(deep, FieldType.parse(deep).text());
        assertFalse(FieldType.isTooDeep(fine));
        assertEquals(fine, FieldType.parse(fine).text());
    }
}
