package org.stormspec.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.Naming;

@DisplayName("A grammar of topic names")
class GrammarTest {

    private static final Naming USUAL = Naming.DEFAULT;

    private static Naming topic(String topic) {
        return new Naming(
                topic, "_public", "_protected", "_private", USUAL.segment(), USUAL.type());
    }

    private static Naming words(String forPublic, String forProtected, String forPrivate) {
        return new Naming(
                USUAL.topic(), forPublic, forProtected, forPrivate, USUAL.segment(), USUAL.type());
    }

    private static Naming shapes(String segment, String type) {
        return new Naming(USUAL.topic(), "_public", "_protected", "_private", segment, type);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{tenant}.{domain}.{context}.{access}.{type}[.v{major}]",
                "{domain}.{context}.{access}.{type}",
                "{context}-{access}-{type}-{major}"
            })
    @DisplayName("is free as long as its parts stand in the order of ownership")
    void mayVary(String topic) {
        assertTrue(Grammar.fault(topic(topic)).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "x, '{context}, {access} and {type}'",
        "{access}.{context}.{type}, in this order",
        "{context}.{context}.{access}.{type}, {context} only once",
        "{region}.{context}.{access}.{type}, only the parts {tenant}",
        "{context}.{access}.{type}[.v{major}, every '['",
        "{context}/{access}/{type}, between the parts",
        "{context}.{access}.{type, between the parts"
    })
    @DisplayName("that cannot be built or read back is refused and says what is expected")
    void refusesWhatCannotBeRead(String topic, String expected) {
        Grammar.Fault fault = Grammar.fault(topic(topic)).orElseThrow();
        assertEquals("topic", fault.key());
        assertTrue(fault.expected().contains(expected), fault.expected());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "_public, _protected, _public, private",
        "_private, _protected, _private, public",
        "open, shared, shared, protected",
        "'', _protected, _private, public",
        "_public, pro.tected, _private, protected"
    })
    @DisplayName("never gives two access levels one word, since their rules would be the same")
    void keepsLevelsApart(
            String forPublic, String forProtected, String forPrivate, String changed) {
        assertEquals(
                changed,
                Grammar.fault(words(forPublic, forProtected, forPrivate)).orElseThrow().key());
    }

    @ParameterizedTest(name = "segment {0}")
    @ValueSource(strings = {"[a-z", "(?<type>a)", "a*"})
    @DisplayName("has shapes that are regular expressions of at least one character")
    void refusesBrokenShapes(String segment) {
        assertEquals("segment", Grammar.fault(shapes(segment, "a")).orElseThrow().key());
        assertEquals("type", Grammar.fault(shapes("a", segment)).orElseThrow().key());
    }

    @Test
    @DisplayName("may have words of its own")
    void mayHaveOtherWords() {
        assertTrue(Grammar.fault(words("open", "granted", "internal")).isEmpty());
    }
}
