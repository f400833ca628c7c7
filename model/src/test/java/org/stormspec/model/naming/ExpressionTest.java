package org.stormspec.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Workspace;

@DisplayName("A regular expression of a workspace")
class ExpressionTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"(.*a){14}b", "(a+)+b", "(a|a)*b", "(a|aa)+b", "([a-z]+)*b", "(.*.*)*b"})
    @DisplayName("is answered in one pass over the text, whatever it says")
    void doesNotBacktrack(String expression) {
        String text = "a".repeat(5_000);

        assertEquals(Optional.empty(), Expression.fault(expression));
        assertFalse(new Expression(expression).matches(text));
        assertTrue(new Expression(expression).matches(text + "b"));
    }

    @Test
    @DisplayName("does not keep anybody waiting who reads a name")
    void readsNames() {
        Workspace usual = Workspace.named("acme");
        Naming naming =
                new Naming(
                        usual.naming().topic(),
                        "_public",
                        "_protected",
                        "_private",
                        "(.*a){14}b",
                        "([a-z]+)*");
        TopicNames names = new TopicNames(usual.naming("acme", naming));

        assertEquals(Optional.empty(), names.read("acme." + "a".repeat(60)));
        assertEquals(
                Optional.of("sale"),
                names.read("%1$sb.%1$sb.%1$sb._public.sale".formatted("a".repeat(14)))
                        .map(parts -> parts.get("type")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'(?=a)b', no look-around",
        "'(a)\\1', no back-references",
        "'a++', in the language of RE2",
        "'[a-z', in the language of RE2",
        "'((a{100}){100}){100}', repeats nothing more than",
        "'a{1001}', repeats nothing more than",
        "'(?P<x>a)', without named groups",
        "'(?<x>a)', without named groups",
        "'a*', needs a character"
    })
    @DisplayName("that the engine cannot take, or only at a price, is told with what is expected")
    void tellsWhatIsExpected(String expression, String expected) {
        String told = Expression.fault(expression).orElseThrow();

        assertTrue(told.contains(expected), told);
    }

    @Test
    @DisplayName("is no longer than anybody would write")
    void isShort() {
        assertTrue(Expression.fault("a".repeat(201)).orElseThrow().contains("at most 200"));
        assertEquals(Optional.empty(), Expression.fault("a".repeat(200)));
    }
}
