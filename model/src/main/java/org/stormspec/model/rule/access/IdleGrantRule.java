package org.stormspec.model.rule.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;

/** A context is granted to read a protected topic but does not. */
public final class IdleGrantRule extends AccessRule {

    @Override
    public About about() {
        return new About(
                "ACC-03",
                Level.WARNING,
                "Grant that nobody uses",
                "A grant is a right; one that is not used should not be there, or the reading is"
                        + " missing in the model.",
                "common.billing may read acme.finance.sales._protected.payment but does not.",
                "revoke the grant · declare that the context reads it");
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        if (topic.access() != Access.PROTECTED) {
            return Stream.empty();
        }
        Set<String> readers =
                scope.readersOf(topic.element().id()).stream()
                        .map(reading -> reading.reader().id())
                        .collect(Collectors.toSet());
        return topic.topic().sharing().grants().stream()
                .filter(granted -> !readers.contains(granted))
                .flatMap(granted -> scope.model().context(granted).stream())
                .map(granted -> finding(topic, granted));
    }

    private Finding finding(TopicContract topic, Context granted) {
        return about().finding(
                        "%s may read %s but does not.".formatted(granted.path(), topic.name()),
                        List.of(topic.element().key(), granted.key()),
                        topic.owner().id().equals(granted.id())
                                ? List.of(revoking(topic, granted))
                                : List.of(revoking(topic, granted), reading(topic, granted)));
    }

    private static Fix revoking(TopicContract topic, Context granted) {
        return Repairs.topic(
                "revoke the grant of " + granted.path(),
                topic.element().id(),
                found -> Repairs.revoking(found, granted.id()));
    }

    private static Fix reading(TopicContract topic, Context granted) {
        Consumer consumer =
                new Consumer(
                        granted.id(),
                        topic.element().id(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return new Fix(
                "declare that %s reads it".formatted(granted.path()),
                model ->
                        model.element(consumer.topic())
                                .flatMap(Element::topic)
                                .map(any -> new Draft(model).put(consumer).changes())
                                .orElse(ChangeSet.EMPTY));
    }
}
