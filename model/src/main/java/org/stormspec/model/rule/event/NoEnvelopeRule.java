package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Message.Envelope;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A public topic has no envelope. */
public final class NoEnvelopeRule extends TopicRule {

    /** Describes the rule. */
    public NoEnvelopeRule() {
        super(
                new About(
                        "EVT-10",
                        Level.HINT,
                        "Public topic without an envelope",
                        "A standard envelope lets every reader find id, time and type in the same place, whoever wrote the record.",
                        "Readers of acme.finance.sales._public.order get no standard envelope.",
                        "wrap all topics as CloudEvents, binary mode · wrap this one"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        boolean bare =
                topic.message().envelope().orElse(scope.workspace().defaults().wrapping())
                        == Envelope.NONE;
        return bare && topic.access().equals(Optional.of(Access.PUBLIC))
                ? at(
                        element,
                        "Readers of %s get no standard envelope.".formatted(scope.callOf(element)),
                        fixes(element, topic))
                : Stream.empty();
    }

    private static List<Fix> fixes(Element element, Topic topic) {
        List<Fix> fixes = new ArrayList<>();
        if (topic.message().envelope().isEmpty()) {
            fixes.add(
                    new Fix(
                            "wrap all topics as CloudEvents, binary mode",
                            NoEnvelopeRule::wrapped));
        }
        fixes.add(
                Repairs.topic(
                        "wrap this one as CloudEvents, binary mode",
                        element.id(),
                        found ->
                                found.telling(
                                        found.message()
                                                .wrapped(
                                                        Optional.of(
                                                                Envelope.CLOUDEVENTS_BINARY)))));
        return fixes;
    }

    private static ChangeSet wrapped(ModelView model) {
        Workspace workspace = model.workspace();
        Defaults defaults = workspace.defaults();
        return new Draft(model)
                .put(
                        new Workspace(
                                workspace.id(),
                                workspace.name(),
                                workspace.version(),
                                workspace.tenant(),
                                workspace.naming(),
                                defaults.enveloped(Envelope.CLOUDEVENTS_BINARY)))
                .changes();
    }
}
