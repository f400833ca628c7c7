package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Occasion.Operation;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A data event says neither store nor source. */
public final class NoStoreRule extends TopicRule {

    private static final int PROPOSALS = 3;

    /** Describes the rule. */
    public NoStoreRule() {
        super(
                new About(
                        "EVT-18",
                        Level.HINT,
                        "Data event of no store",
                        "A data event mirrors rows of somebody's store. Readers want to know whose, to judge how fresh and how complete it is.",
                        "acme.people.onboard._private.employee-row does not say which store it mirrors.",
                        "it mirrors one of the captured systems · it mirrors the store of its own service"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        boolean known =
                topic.origin().source().isPresent()
                        || topic.origin().derivedFrom().isPresent()
                        || topic.origin().occasion().store().filter(s -> !s.isBlank()).isPresent();
        return topic.stream() == StreamKind.DATA_EVENT && !known
                ? at(
                        element,
                        "%s does not say which store it mirrors.".formatted(scope.callOf(element)),
                        fixes(scope, element))
                : Stream.empty();
    }

    private static List<Fix> fixes(Scope scope, Element element) {
        String own = scope.ownerOf(element).orElseThrow().name();
        return Stream.concat(
                        scope.model().elements(Kind.EXTERNAL_SYSTEM).stream()
                                .filter(NoStoreRule::isCaptured)
                                .limit(PROPOSALS)
                                .map(system ->
                                        Repairs.topic(
                                                        "it mirrors " + system.name(),
                                                        element.id(),
                                                        topic ->
                                                                topic.from(
                                                                        topic.origin()
                                                                                .source(
                                                                                        Optional.of(
                                                                                                system
                                                                                                        .id()))))
                                                .needing(system.key())),
                        Stream.of(
                                Repairs.topic(
                                        "it mirrors the store of " + own,
                                        element.id(),
                                        topic ->
                                                topic.from(
                                                        topic.origin().on(mirroring(topic, own))))))
                .toList();
    }

    private static org.stormspec.model.record.Occasion mirroring(Topic topic, String store) {
        return topic.origin()
                .occasion()
                .mirroring(Optional.of(store), List.of(Operation.UPSERT, Operation.DELETE));
    }

    private static boolean isCaptured(Element system) {
        return system.detail() instanceof Detail.ExternalSystem external
                && external.role() == Detail.SystemKind.CDC_SOURCE;
    }
}
