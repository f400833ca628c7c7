package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.Pace;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.event.PaceAdvice;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

@DisplayName("The pace of a flow suggests")
class PaceAdviceTest {

    private static final Topic READING =
            Topic.state("reading")
                    .as(StreamKind.DOMAIN_EVENT)
                    .carrying(
                            Topic.Payload.NONE.of(
                                    List.of(
                                            Field.of("device_id", "string"),
                                            Field.of("value", "double"))));

    private static List<PaceAdvice> of(Topic topic) {
        Element element = new Element("reading", "Reading", Optional.empty(), "", topic);
        ModelView model = Store.of(List.of(element));
        return PaceAdvice.of(model, element, topic);
    }

    private static Topic at(Pace pace) {
        return READING.from(READING.origin().flowing(Optional.of(pace)));
    }

    private static List<String> words(Topic topic) {
        return of(topic).stream().map(PaceAdvice::words).toList();
    }

    private static Topic taken(Topic topic) {
        return of(topic).stream()
                .flatMap(advice -> advice.change().stream())
                .reduce(topic, (now, change) -> change.apply(now), (first, _) -> first);
    }

    @Test
    @DisplayName("nothing while nobody has said it")
    void nothingWhileNobodyHasSaidIt() {
        assertEquals(List.of(), of(READING));
    }

    @Test
    @DisplayName("deletion by age and sampling by key for a continuous flow")
    void deletionByAgeAndSamplingByKey() {
        assertEquals(List.of("Delete by age", "Key by device_id"), words(at(Pace.CONTINUOUS)));
        Topic taken = taken(at(Pace.CONTINUOUS));
        assertEquals(Set.of(Cleanup.DELETE), taken.settings().cleanup());
        assertEquals(List.of("Sample by device_id"), words(taken));
    }

    @Test
    @DisplayName("order for each key for a discrete flow")
    void orderForEachKey() {
        assertEquals(List.of("Key by device_id"), words(at(Pace.DISCRETE)));
        assertEquals(List.of("Ordered by device_id"), words(taken(at(Pace.DISCRETE))));
    }

    @Test
    @DisplayName("no deletion of state by age")
    void noDeletionOfState() {
        Topic state = at(Pace.CONTINUOUS).as(StreamKind.ENTITY_CDC);
        assertEquals(List.of("Key by device_id"), words(state));
    }
}
