package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

@DisplayName("An id")
class IdsTest {

    @ParameterizedTest
    @CsvSource({
        "Sale won!, sale-won",
        "OrderPlaced, order-placed",
        "Crème brûlée, creme-brulee",
        "Straße, strasse",
        "Größe, groesse",
        "Заказ, zakaz",
        "finance.campaign, finance.campaign",
        "user_score, user_score",
        "--edge--, edge",
        "a   b, a-b",
        "ACME, acme",
        "注文, ''"
    })
    @DisplayName("is a readable slug of the words")
    void isAReadableSlugOfTheWords(String words, String slug) {
        assertEquals(slug, Ids.slug(words));
    }

    @Test
    @DisplayName("of a second element gets the kind appended, and of a third a number")
    void ofASecondElementGetsTheKindAppendedAndOfAThirdANumber() {
        assertEquals("order", element(Kind.AGGREGATE, "Order"));
        assertEquals("order-topic", element(Kind.TOPIC, "Order", "order"));
        assertEquals("order-read-model", element(Kind.READ_MODEL, "Order", "order"));
        assertEquals("order-2", element(Kind.TOPIC, "Order", "order", "order-topic"));
        assertEquals("order-3", element(Kind.TOPIC, "Order", "order", "order-topic", "order-2"));
    }

    @Test
    @DisplayName("of an element without words comes from its kind")
    void ofAnElementWithoutWordsComesFromItsKind() {
        assertEquals("domain-event", element(Kind.EVENT, ""));
        assertEquals("hotspot", element(Kind.HOTSPOT, "注文?"));
    }

    @Test
    @DisplayName("of many words is cut after a whole word, and is still an id of its own")
    void ofManyWordsIsCutAfterAWholeWord() {
        String words = "Who decides what happens to an order that was paid twice by card";
        String first = element(Kind.EVENT, words);
        assertEquals("who-decides-what-happens-to-an-order-that-was-paid-twice-by", first);
        String second = element(Kind.EVENT, words, first);
        assertEquals("who-decides-what-happens-to-an-order-that-was-paid-event", second);
        assertNotEquals(second, element(Kind.EVENT, words, first, second));
    }

    @Test
    @DisplayName("is never longer than a file name may be, whatever it is made of")
    void isNeverTooLong() {
        String words = "a".repeat(5_041);
        assertEquals(Ids.LONGEST, element(Kind.TOPIC, words).length());
        assertEquals(Ids.LONGEST, element(Kind.TOPIC, words, element(Kind.TOPIC, words)).length());
        assertEquals(Ids.LONGEST, Ids.context(_ -> false, words).length());
        assertEquals(Ids.LONGEST, Ids.flow(_ -> false, words).length());
    }

    private static String element(Kind kind, String words, String... taken) {
        Set<RecordKey> keys = Set.copyOf(Stream.of(taken).map(Element::key).toList());
        return Ids.element(keys::contains, kind, words);
    }

    @Test
    @DisplayName("of a context has underscores, and a number when it is taken")
    void ofAContextHasUnderscoresAndANumberWhenItIsTaken() {
        RecordKey taken = new RecordKey(RecordType.CONTEXT, "finance.life_enhancer");
        assertEquals("finance.life_enhancer", Ids.context(any -> false, "finance.Life Enhancer"));
        assertEquals(
                "finance.life_enhancer-2", Ids.context(taken::equals, "finance.life-enhancer"));
        assertEquals("context", Ids.context(any -> false, "!"));
    }

    @Test
    @DisplayName("on a board is six random letters that are not taken")
    void onABoardIsSixRandomLettersThatAreNotTaken() {
        String first = Ids.random(any -> false, new Random(1), RecordType.PLACEMENT, "board");
        RecordKey taken = new RecordKey(RecordType.PLACEMENT, "board/" + first);
        String second = Ids.random(taken::equals, new Random(1), RecordType.PLACEMENT, "board");
        assertTrue(first.matches("[a-km-z2-9]{6}"), first);
        assertNotEquals(first, second);
    }
}
