package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** Gives topics other data types, unless Kafka could then not tell their names from others. */
final class Retyping {

    private Retyping() {}

    /** Returns the fix that gives a topic another data type and the name that follows from it. */
    static List<Fix> fix(Scope scope, TopicContract topic, String type) {
        return fix(scope, topic, found -> found.typed(type));
    }

    /** Returns the fix that gives a topic another name than an imported one. */
    static List<Fix> fix(Scope scope, TopicContract topic, UnaryOperator<Topic> change) {
        UnaryOperator<Element> renaming =
                found ->
                        Repairs.onTopic(
                                found,
                                detail -> change.apply(detail).explicitlyNamed(Optional.empty()));
        Optional<String> name =
                scope.names().nameOf(renaming.apply(topic.element()), Optional.of(topic.owner()));
        return name
                .filter(free -> scope.isFree(free, topic.element()))
                .map(free -> Repairs.element("call it " + free, topic.element().id(), renaming))
                .stream()
                .toList();
    }
}
