package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A CDC entity has no key. */
public final class NoKeyRule implements Rule<Element> {

    @Override
    public About about() {
        return new About(
                "EVT-04",
                Level.ERROR,
                "CDC entity without a key",
                "The key says whose state a record carries: no record before means created, one"
                        + " before means updated, null means deleted.",
                "CDC entity acme.finance.campaign._public.sale has no key, so updates and"
                        + " deletions cannot be told apart.",
                "use the identity of its aggregate · use a field that looks like one · add one");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT, RecordType.LINK);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return scope.topics();
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        return element
                .topic()
                .filter(topic -> topic.stream() == StreamKind.ENTITY_CDC)
                .filter(topic -> topic.payload().key().isEmpty())
                .filter(topic -> topic.payload().keySchema().isEmpty())
                .map(topic -> finding(scope, element, topic))
                .stream();
    }

    private Finding finding(Scope scope, Element element, Topic topic) {
        return about().finding(
                        "CDC entity %s has no key, so updates and deletions cannot be told apart."
                                .formatted(scope.callOf(element)),
                        List.of(element.key()),
                        fixes(scope, element, topic));
    }

    private static List<Fix> fixes(Scope scope, Element element, Topic topic) {
        Optional<String> identity = Keys.identity(scope.model(), element);
        List<Fix> fixes = new ArrayList<>();
        identity.ifPresent(field -> fixes.add(keyed("use aggregate identity ", element, field)));
        Keys.lookAlikes(topic).stream()
                .filter(field -> !Optional.of(field).equals(identity))
                .forEach(field -> fixes.add(keyed("use field ", element, field)));
        if (fixes.isEmpty()) {
            fixes.add(added(element));
        }
        return fixes;
    }

    private static Fix keyed(String label, Element element, String field) {
        return Repairs.topic(
                label + field,
                element.id(),
                topic -> topic.carrying(topic.payload().keyed(Optional.of(field))));
    }

    private static Fix added(Element element) {
        String field = Keys.invented(element);
        return Repairs.topic(
                "add a field %s and use it".formatted(field),
                element.id(),
                topic -> topic.carrying(withKey(topic.payload(), field)));
    }

    private static Topic.Payload withKey(Topic.Payload payload, String field) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of(field, "string"));
        fields.addAll(payload.fields());
        // A hand-written schema says what the value holds; fields beside it would contradict it.
        return (payload.schema().isPresent() ? payload : payload.of(fields))
                .keyed(Optional.of(field));
    }
}
