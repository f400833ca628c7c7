package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.Models;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.rule.Finding;

@DisplayName("SCH-20: a type that nobody defines")
class UndefinedTypeRuleTest {

    private static final String TOPIC = "acme.finance.sales._private.payment";

    private static Models sales() {
        return Models.acme().context("finance.sales");
    }

    private static Models holding(String type) {
        return with(sales().topic("payment"), Field.of("method", type));
    }

    private static Models with(Models models, Field field) {
        return models.topicBeing(topic -> topic.carrying(topic.payload().of(List.of(field))));
    }

    private static Models typed(Models models, String path, Map<String, List<Field>> types) {
        int dot = path.lastIndexOf('.');
        return models.put(
                Context.named(path, path.substring(0, dot), path.substring(dot + 1))
                        .typed(new TreeMap<>(types)));
    }

    @ParameterizedTest
    @DisplayName("is an error with the nearest type that there is")
    @CsvSource(
            delimiter = ';',
            value = {
                "timestmp; timestamp",
                "String; string",
                "integer; int",
                "datetime; timestamp",
                "string[]; array<string>",
                "list<strng>; array<string>",
                "array<string; array<string>",
                "map<string,long>; map<long>",
                "decimal(10,2); decimal",
                "orderline; OrderLine",
                "OrderLines; OrderLine",
                "Address; common.users.Address",
                "common.user.Address; common.users.Address",
                "string?; string that may be absent",
                "long|null; long that may be absent",
            })
    void isAnErrorWithTheNearestTypeThatThereIs(String word, String proposal) {
        Models models = holding(word);
        typed(models, "finance.sales", Map.of("OrderLine", List.of(Field.of("product", "string"))));
        typed(models, "common.users", Map.of("Address", List.of(Field.of("city", "string"))));
        String undefined = word.startsWith("map<") ? "string,long" : word;
        Expect.of("SCH-20", models)
                .error(
                        "method of %s holds %s, and there is no such type; did you mean %s?"
                                .formatted(
                                        TOPIC,
                                        undefined,
                                        word.startsWith("map<") ? "long" : proposal))
                .at("ELEMENT:payment");
    }

    @ParameterizedTest
    @DisplayName("is an error wherever a type stands in another")
    @ValueSource(strings = {"Foo", "array<Foo>", "map<array<Foo>>"})
    void isAnErrorWhereverATypeStandsInAnother(String type) {
        assertEquals(
                List.of(
                        "method of %s holds Foo, and there is no such type; describe it among the types of finance.sales, or take a known one, such as string, long or timestamp."
                                .formatted(TOPIC)),
                messages(holding(type)));
    }

    @Test
    @DisplayName("is an error in headers, and in the types of a context too")
    void isAnErrorInHeadersAndInTheTypesOfAContextToo() {
        Models models =
                sales().topic("payment")
                        .topicBeing(topic ->
                                topic.telling(
                                        topic.message()
                                                .headed(List.of(Field.of("tenant", "strng")))));
        typed(models, "finance.sales", Map.of("Money", List.of(Field.of("minor", "lng"))));
        Expect.of("SCH-20", models)
                .error(
                        "minor of Money in finance.sales holds lng, and there is no such type; did you mean long?",
                        "tenant of the headers of %s holds strng, and there is no such type; did you mean string?"
                                .formatted(TOPIC));
    }

    @Test
    @DisplayName("is an error for a choice of no words")
    void isAnErrorForAChoiceOfNoWords() {
        assertEquals(
                List.of(
                        "method of %s is one of a few words, but which they are is not said; expected enum<OPEN,CLOSED>."
                                .formatted(TOPIC)),
                messages(holding("enum<>")));
    }

    @Nested
    @DisplayName("that is an entity of an aggregate")
    class Entity {

        private Models lines() {
            return holding("array<OrderLine>")
                    .put(
                            new Element(
                                    "order",
                                    "Order",
                                    Optional.of("finance.sales"),
                                    "",
                                    new Detail.Aggregate(
                                            "Order",
                                            "order_id",
                                            List.of("OrderLine"),
                                            List.of("it has lines"))));
        }

        @Test
        @DisplayName("asks for its fields, and offers to describe it by its id")
        void asksForItsFields() {
            Expect.of("SCH-20", lines())
                    .error(
                            "method of %s holds OrderLine, an entity whose fields nobody has described; describe them among the types of finance.sales."
                                    .formatted(TOPIC))
                    .offering("describe OrderLine by its order_line_id");
        }
    }

    @Nested
    @DisplayName("is none")
    class Silence {

        @ParameterizedTest
        @DisplayName(
                "for known words, types of the context, and those of others by context or principal")
        @ValueSource(
                strings = {
                    "string",
                    "array<map<decimal>>",
                    "enum<CARD,CASH>",
                    "OrderLine",
                    "array<common.users.Address>",
                    "acme.common.users.Address"
                })
        void forWhatIsDescribed(String type) {
            Models models = holding(type);
            typed(
                    models,
                    "finance.sales",
                    Map.of(
                            "OrderLine",
                            List.of(Field.of("product", "string"), Field.of("part", "OrderLine"))));
            typed(models, "common.users", Map.of("Address", List.of(Field.of("city", "string"))));
            Expect.of("SCH-20", models).silence();
        }
    }

    @Test
    @DisplayName("is said of types that run in a circle through contexts, which no schema ends")
    void isSaidOfTypesThatRunInACircleThroughContexts() {
        Models models = holding("Order");
        typed(
                models,
                "finance.sales",
                Map.of("Order", List.of(Field.of("buyer", "common.users.User"))));
        typed(
                models,
                "common.users",
                Map.of("User", List.of(Field.of("orders", "array<finance.sales.Order>"))));
        assertEquals(
                "method of %s never ends: finance.sales.Order → common.users.User → finance.sales.Order; give one of the contexts a type of its own."
                        .formatted(TOPIC),
                messages(models).getLast());
    }

    @Test
    @DisplayName("finds words of any length, and lists in lists without end, in no time")
    void findsWordsOfAnyLength() {
        assertEquals(1, messages(holding("x".repeat(100_000))).size());
        assertEquals(
                1, messages(holding("array<".repeat(5_000) + "string" + ">".repeat(5_000))).size());
    }

    private static List<String> messages(Models models) {
        return Checker.standard().check(models.store()).stream()
                .filter(finding -> finding.rule().equals("SCH-20"))
                .map(Finding::message)
                .toList();
    }
}
