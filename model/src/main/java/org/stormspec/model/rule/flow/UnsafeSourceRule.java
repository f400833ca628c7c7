package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A topic fed by a source names no fields by which duplicates are recognised. */
public final class UnsafeSourceRule extends TopicRule {

    /** Describes the rule. */
    public UnsafeSourceRule() {
        super(
                new About(
                        "FLO-07",
                        Level.WARNING,
                        "Source that may deliver twice",
                        "Captured rows and queues are sent again after every restart. A key by which duplicates are recognised makes that harmless.",
                        "Legacy HR database may deliver records of acme.people.onboard._private.employee-row twice.",
                        "recognise them by the key"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return topic.origin().dedupe().isEmpty()
                ? topic
                        .origin()
                        .source()
                        .flatMap(scope.model()::element)
                        .filter(UnsafeSourceRule::isUnsafe)
                        .stream()
                        .flatMap(source ->
                                at(
                                        element,
                                        "%s may deliver records of %s twice."
                                                .formatted(source.name(), scope.callOf(element)),
                                        fixes(element, topic)))
                : Stream.empty();
    }

    private static boolean isUnsafe(Element source) {
        return source.detail() instanceof Detail.ExternalSystem system
                && (system.role() == Detail.SystemKind.CDC_SOURCE
                        || system.role() == Detail.SystemKind.EVENT_SOURCE)
                && system.connection().dedupe().isEmpty();
    }

    private static List<Fix> fixes(Element element, Topic topic) {
        return topic.payload().key().filter(key -> !key.isBlank()).stream()
                .map(key ->
                        Repairs.topic(
                                "recognise them by " + key,
                                element.id(),
                                found -> found.from(found.origin().deduping(List.of(key)))))
                .toList();
    }
}
