package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A declared reader says nothing about failures, nor does the workspace. */
public final class NoFailurePathRule extends TopicRule {

    /** Describes the rule. */
    public NoFailurePathRule() {
        super(
                new About(
                        "FLO-04",
                        Level.WARNING,
                        "Reader without a failure path",
                        "One record that cannot be handled stops all behind it. A reader needs a rule for it: retries, a dead letter, a stop.",
                        "finance.campaign has no answer to a record of acme.finance.sales._public.order it cannot handle.",
                        "a private topic for dead letters · retry, then stop"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return scope.workspace().defaults().consumerFailure().equals(Failure.NONE)
                ? scope.model().consumersOf(element.id()).stream()
                        .filter(consumer -> consumer.reading().failure().equals(Failure.NONE))
                        .flatMap(consumer -> finding(scope, element, consumer).stream())
                : Stream.empty();
    }

    private Optional<Finding> finding(Scope scope, Element element, Consumer consumer) {
        return scope.model()
                .context(consumer.context())
                .map(reader ->
                        about().finding(
                                        "%s has no answer to a record of %s it cannot handle."
                                                .formatted(reader.path(), scope.callOf(element)),
                                        List.of(consumer.key(), element.key(), reader.key()),
                                        List.of(
                                                new Fix(
                                                        "add a private topic for dead letters",
                                                        model ->
                                                                deadLetters(
                                                                        model, element, consumer)),
                                                new Fix(
                                                        "retry 3 times, then stop and alert",
                                                        model ->
                                                                failing(
                                                                        new Draft(model),
                                                                        model,
                                                                        consumer,
                                                                        Failure.NONE
                                                                                .trying(
                                                                                        OptionalInt
                                                                                                .of(
                                                                                                        3))
                                                                                .then(
                                                                                        Optional.of(
                                                                                                "stop-and-alert")))))));
    }

    private static ChangeSet deadLetters(ModelView model, Element topic, Consumer consumer) {
        String type = TopicNames.typeOf(topic) + "-dead-letter";
        String id = Ids.element(model::has, Kind.TOPIC, type);
        Topic letters =
                Topic.entity(type)
                        .as(StreamKind.DEAD_LETTER)
                        .accessible(Optional.of(Access.PRIVATE))
                        .carrying(
                                Topic.Payload.NONE.of(
                                        List.of(
                                                Field.of("original_topic", "string"),
                                                Field.of("error", "string"),
                                                Field.of("payload", "bytes"))))
                        .set(
                                Topic.Settings.NONE.cleaning(
                                        Set.of(Cleanup.DELETE), OptionalInt.of(336)));
        Draft draft =
                new Draft(model)
                        .put(
                                new Element(
                                        id,
                                        type.replace('-', ' '),
                                        Optional.of(consumer.context()),
                                        "",
                                        letters));
        return failing(draft, model, consumer, Failure.NONE.into(Optional.of(id)));
    }

    private static ChangeSet failing(
            Draft draft, ModelView model, Consumer consumer, Failure failure) {
        model.find(consumer.key())
                .map(Consumer.class::cast)
                .ifPresent(found -> draft.put(found.reading(found.reading().failing(failure))));
        return draft.changes();
    }
}
