package org.stormspec.model.rule.kafka;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** The inner topic of a stream application lies open, or that of a state store is not declared. */
public final class InternalTopicRule implements Rule<Element> {

    @Override
    public About about() {
        return new About(
                "KAF-09",
                Level.WARNING,
                "Inner topic undeclared, or outside the private ones",
                "What a stream application keeps for itself has the shape of its code. It may"
                        + " create such topics among the private ones only, and only under names"
                        + " that access rules cover: so they are declared.",
                "acme.health.life_enhancer._public.score-history is an inner topic, but public.",
                "make it private · declare it");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT, RecordType.LINK);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return Stream.concat(scope.topics(), scope.placed(Kind.POLICY));
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        return switch (element.detail()) {
            case Topic topic -> open(scope, element, topic).stream();
            case Detail.Policy policy ->
                    policy.processing().stores().stream()
                            .distinct()
                            .flatMap(store -> undeclared(scope, element, store).stream());
            default -> Stream.empty();
        };
    }

    private Optional<Finding> open(Scope scope, Element element, Topic topic) {
        return topic.access()
                .filter(access -> access != Access.PRIVATE)
                .filter(access -> topic.stream() == StreamKind.INTERNAL)
                .map(access ->
                        about().finding(
                                        "%s is an inner topic, but %s."
                                                .formatted(scope.callOf(element), access.word()),
                                        List.of(element.key()),
                                        List.of(
                                                Repairs.topic(
                                                                "make it private",
                                                                element.id(),
                                                                InternalTopicRule::hidden)
                                                        .asking(
                                                                AccessChange.consequence(
                                                                        scope,
                                                                        element,
                                                                        Access.PRIVATE)))));
    }

    private static Topic hidden(Topic topic) {
        return topic.accessible(Optional.of(Access.PRIVATE))
                .shared(topic.sharing().granting(Set.of()));
    }

    private Optional<Finding> undeclared(Scope scope, Element processor, String store) {
        String ending = TopicNames.kebab(store) + "-changelog";
        Context context = scope.ownerOf(processor).orElseThrow();
        boolean declared =
                scope.elementsIn(context).stream()
                        .flatMap(id -> scope.model().element(id).stream())
                        .filter(element -> element.kind() == Kind.TOPIC)
                        .anyMatch(topic -> TopicNames.typeOf(topic).endsWith(ending));
        if (declared || TopicNames.kebab(store).isEmpty()) {
            return Optional.empty();
        }
        String service =
                context.services().stream()
                        .findFirst()
                        .map(first -> TopicNames.kebab(first.id()) + "-")
                        .orElse("");
        String type = service + ending;
        return Optional.of(
                about().finding(
                                "The store %s of '%s' keeps its changes in a topic that nobody has"
                                                .formatted(store, processor.name())
                                        + " declared: "
                                        + type
                                        + ".",
                                List.of(processor.key()),
                                List.of(declaring(processor, type))));
    }

    private static Fix declaring(Element processor, String type) {
        return new Fix("declare " + type, model -> declared(model, processor, type));
    }

    private static ChangeSet declared(ModelView model, Element processor, String type) {
        Draft draft = new Draft(model);
        model.element(processor.id())
                .map(found ->
                        new Element(
                                Ids.element(model::has, Kind.TOPIC, type),
                                type.replace('-', ' '),
                                found.context(),
                                "what " + found.name() + " remembers",
                                changelog(type)))
                .ifPresent(draft::put);
        return draft.changes();
    }

    private static Topic changelog(String type) {
        return Topic.entity(type)
                .as(StreamKind.INTERNAL)
                .accessible(Optional.of(Access.PRIVATE))
                .carrying(
                        Topic.Payload.NONE
                                .keyed(Optional.of("key"))
                                .of(List.of(Field.of("key", "string"), Field.of("value", "bytes"))))
                .set(
                        Topic.Settings.NONE.cleaning(
                                Set.of(Topic.Cleanup.COMPACT), OptionalInt.empty()));
    }
}
