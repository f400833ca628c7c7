package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** An enumeration of a CDC entity holds what its key and null say. */
public final class StatusRepeatsRule extends TopicRule {

    private static final Set<String> MEANINGS =
            Set.of(
                    "created",
                    "updated",
                    "deleted",
                    "removed",
                    "inserted",
                    "create",
                    "update",
                    "delete");

    /** Describes the rule. */
    public StatusRepeatsRule() {
        super(
                new About(
                        "EVT-08",
                        Level.HINT,
                        "Status that repeats created, updated, deleted",
                        "On a CDC entity the key and the value say that already: first value created, later value updated, null deleted. A status says it twice, and one day differently.",
                        "status of acme.finance.sales._public.order repeats what a CDC entity says anyway: deleted.",
                        "drop these words from the field · drop the field"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return topic.stream() == StreamKind.ENTITY_CDC
                ? topic.payload().fields().stream()
                        .filter(field -> !repeated(field).isEmpty())
                        .flatMap(field -> finding(scope, element, field))
                : Stream.empty();
    }

    private static List<String> repeated(Field field) {
        return symbols(field).stream()
                .filter(symbol -> MEANINGS.contains(symbol.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> symbols(Field field) {
        return field.type() instanceof FieldType.EnumOf words ? words.symbols() : List.of();
    }

    private Stream<Finding> finding(Scope scope, Element element, Field field) {
        return at(
                element,
                "%s of %s repeats what a CDC entity says anyway: %s."
                        .formatted(
                                field.name(),
                                scope.callOf(element),
                                String.join(", ", repeated(field))),
                fixes(element, field));
    }

    private static List<Fix> fixes(Element element, Field field) {
        List<Fix> fixes = new ArrayList<>();
        if (repeated(field).size() < symbols(field).size()) {
            fixes.add(
                    changing(
                            "drop %s from %s"
                                    .formatted(String.join(", ", repeated(field)), field.name()),
                            element,
                            field.name(),
                            found -> {
                                List<String> left = new ArrayList<>(symbols(found));
                                left.removeAll(repeated(found));
                                return left.isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(found.typed(new FieldType.EnumOf(left)));
                            }));
        }
        fixes.add(
                changing("drop " + field.name(), element, field.name(), found -> Stream.empty())
                        .asking(Fields.MISSED));
        return fixes;
    }

    private static Fix changing(
            String label,
            Element element,
            String name,
            java.util.function.Function<Field, Stream<Field>> change) {
        return Repairs.topic(
                label,
                element.id(),
                topic ->
                        topic.carrying(
                                topic.payload()
                                        .of(
                                                topic.payload().fields().stream()
                                                        .flatMap(field ->
                                                                field.name().equals(name)
                                                                        ? change.apply(field)
                                                                        : Stream.of(field))
                                                        .toList())));
    }
}
