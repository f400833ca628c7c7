package org.stormspec.model.rule.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;

/** A rule about who may read or write a topic that has a name. */
abstract class AccessRule implements Rule<TopicContract> {

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK,
                RecordType.CONSUMER);
    }

    @Override
    public final Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }

    /** Returns where a reading is: its declaration if there is one, the topic, the reader. */
    static List<RecordKey> placesOf(Scope scope, Reading reading) {
        String topic = reading.read().topic().element().id();
        List<RecordKey> places = new ArrayList<>();
        RecordKey declared = Repairs.consumer(reading.reader().id(), topic);
        if (scope.model().has(declared)) {
            places.add(declared);
        }
        places.add(reading.read().topic().element().key());
        places.add(reading.reader().key());
        return places;
    }
}
