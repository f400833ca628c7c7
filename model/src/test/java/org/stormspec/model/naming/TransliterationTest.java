package org.stormspec.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Words in Latin letters")
class TransliterationTest {

    @ParameterizedTest
    @CsvSource({
        "Bestellung für Ünï, Bestellung fuer Ueni",
        "Größe, Groesse",
        "Crème brûlée, Creme brulee",
        "Łódź, Lodz",
        "Smørrebrød, Smorrebrod",
        "Παραγγελία, Paraggelia",
        "Заказ принят, Zakaz prinyat",
        "Щука и ёж, Shchuka i ezh",
        "Україна, Ukrayina",
    })
    @DisplayName("are spelt letter by letter")
    void areSpelt(String words, String latin) {
        assertEquals(Optional.of(latin), Transliteration.of(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"注文が確定した", "تم استلام الطلب", "זה בסדר ABC-12 נשלח", "주문", "order 注"})
    @DisplayName("are none where a letter would be lost")
    void areNoneWhereALetterWouldBeLost(String words) {
        assertEquals(Optional.empty(), Transliteration.of(words));
    }
}
