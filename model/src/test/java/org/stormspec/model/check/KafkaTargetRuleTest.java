package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Environment;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.kafka.KafkaTargetRule;

@DisplayName("KAF-08: push to something that is no dev cluster")
class KafkaTargetRuleTest {

    private static final Environment DEV =
            new Environment("dev", "dev", "localhost:9092", new TreeMap<>());
    private static final Environment PROD =
            new Environment("prod", "production", "kafka:9092", new TreeMap<>());

    @Test
    @DisplayName("is refused with the name of one that may be pushed to")
    void isRefusedWithTheNameOfOneThatMayBePushedTo() {
        Models model = Models.acme().put(DEV).put(PROD);
        assertEquals(
                Optional.of(
                        "prod is a production environment, and push goes to dev clusters only;"
                                + " choose dev."),
                new KafkaTargetRule().check(model.store(), PROD).map(Finding::message));
    }

    @Test
    @DisplayName("is refused with what is missing where there is none")
    void isRefusedWithWhatIsMissingWhereThereIsNone() {
        assertEquals(
                Optional.of(
                        "prod is a production environment, and push goes to dev clusters only; add"
                                + " an environment of kind dev."),
                new KafkaTargetRule()
                        .check(Models.acme().put(PROD).store(), PROD)
                        .map(Finding::message));
    }

    @Test
    @DisplayName("is not said of a dev cluster, nor of a model that merely knows another one")
    void isNotSaidOfADevClusterNorOfAModelThatMerelyKnowsAnotherOne() {
        Models model = Models.acme().put(DEV).put(PROD);
        assertEquals(Optional.empty(), new KafkaTargetRule().check(model.store(), DEV));
        Expect.of("KAF-08", model).silence();
    }
}
