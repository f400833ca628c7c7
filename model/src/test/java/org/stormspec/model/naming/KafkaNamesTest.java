package org.stormspec.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Kafka")
class KafkaNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme.finance._public.user-score.v2", "A_b-C.9", "...", "_"})
    @DisplayName("takes letters, digits, dots, underscores and hyphens")
    void takesLettersDigitsDotsUnderscoresAndHyphens(String name) {
        assertEquals(Optional.empty(), KafkaNames.refusal(name));
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "., '''.'' and ''..'' are reserved'",
        ".., '''.'' and ''..'' are reserved'",
        "a b, 'only letters, digits, ''.'', ''_'' and ''-'' are allowed'",
        "größe, 'only letters, digits, ''.'', ''_'' and ''-'' are allowed'",
        "a/b, 'only letters, digits, ''.'', ''_'' and ''-'' are allowed'"
    })
    @DisplayName("refuses the others and we say why")
    void refusesTheOthersAndWeSayWhy(String name, String reason) {
        assertEquals(Optional.of(reason), KafkaNames.refusal(name));
    }

    @Test
    @DisplayName("takes 249 characters and not one more")
    void takes249CharactersAndNotOneMore() {
        assertEquals(Optional.empty(), KafkaNames.refusal("a".repeat(249)));
        assertEquals(
                Optional.of("it has 250 characters, 249 are allowed"),
                KafkaNames.refusal("a".repeat(250)));
    }

    @Test
    @DisplayName("takes dots and underscores for the same, and hyphens not")
    void takesDotsAndUnderscoresForTheSameAndHyphensNot() {
        assertEquals(
                KafkaNames.collisionForm("acme.life.enhancer"),
                KafkaNames.collisionForm("acme.life_enhancer"));
        assertNotEquals(
                KafkaNames.collisionForm("acme.life-enhancer"),
                KafkaNames.collisionForm("acme.life_enhancer"));
    }
}
