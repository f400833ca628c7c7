package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
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
import org.stormspec.model.store.Store;

/** A topic has one reader, which has to act. */
public final class AddressedEventRule extends TopicRule {

    /** Describes the rule. */
    public AddressedEventRule() {
        super(
                new About(
                        "CMD-07",
                        Level.WARNING,
                        "Event with one reader that must act",
                        "If exactly one reader has to do something about it, it is an order. An"
                                + " event leaves its readers free.",
                        "acme.finance.sales._public.order behaves like a command: only"
                                + " finance.campaign reads it, and has to act.",
                        "leave the reader free · stop reading it · make it a command"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        List<Consumer> readers = List.copyOf(scope.model().consumersOf(element.id()));
        return topic.stream() != StreamKind.COMMAND
                        && readers.size() == 1
                        && readers.getFirst().reading().mustAct()
                ? scope.model().context(readers.getFirst().context()).stream()
                        .flatMap(reader ->
                                at(
                                        element,
                                        "%s behaves like a command: only %s reads it, and has to act."
                                                .formatted(scope.callOf(element), reader.path()),
                                        List.of(
                                                free(readers.getFirst()),
                                                Repairs.stopReading(element.id(), reader),
                                                converting(element, reader))))
                : Stream.empty();
    }

    private static Fix free(Consumer consumer) {
        return new Fix(
                "leave the reader free",
                model ->
                        model.find(consumer.key())
                                .map(Consumer.class::cast)
                                .map(found ->
                                        new Draft(model)
                                                .put(found.reading(found.reading().obliged(false)))
                                                .changes())
                                .orElse(ChangeSet.EMPTY));
    }

    /** An order belongs to whoever carries it out. */
    private static Fix converting(Element topic, Context reader) {
        return new Fix(
                        "make it a command of " + reader.path(),
                        model ->
                                model.element(topic.id())
                                        .filter(found -> found.kind() == Kind.TOPIC)
                                        .map(found -> converted(model, found, reader))
                                        .orElse(ChangeSet.EMPTY))
                .needing(reader.key())
                .asking("it is no topic any more and belongs to %s".formatted(reader.path()));
    }

    private static ChangeSet converted(ModelView model, Element topic, Context reader) {
        ChangeSet retyped = new Edits(new Random(0)).retype(model, topic.id(), Kind.COMMAND);
        Store then =
                Store.of(
                        Stream.of(RecordType.values())
                                .flatMap(type -> model.all(type).stream())
                                .toList());
        then.apply(retyped);
        Draft draft = new Draft(then);
        then.element(topic.id())
                .ifPresent(command -> draft.put(command.in(Optional.of(reader.id()))));
        then.elements(Kind.AGGREGATE).stream()
                .filter(aggregate -> aggregate.context().equals(Optional.of(reader.id())))
                .findFirst()
                .ifPresent(aggregate ->
                        draft.put(new Link(topic.id(), LinkType.HANDLED_BY, aggregate.id())));
        return retyped.then(draft.changes());
    }
}
