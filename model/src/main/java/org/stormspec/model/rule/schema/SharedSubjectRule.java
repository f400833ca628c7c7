package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/**
 * Topics of one context whose subjects are named after their records have records of one name and
 * different content. The later ones, by id, are the ones to change.
 */
public final class SharedSubjectRule extends EachTopicRule {

    /** Strategies that leave the topic out of the subject. */
    private static final Set<SubjectNaming> BY_RECORD =
            Set.of(
                    SubjectNaming.RECORD,
                    SubjectNaming.RECORD_ID,
                    SubjectNaming.QUALIFIED_RECORD_ID);

    private record Sharing(String subject) implements Memo.Key<List<String>> {}

    private enum Whole implements Memo.Key<Map<String, List<String>>> {
        SUBJECTS
    }

    /** Describes the rule. */
    public SharedSubjectRule() {
        super(
                new About(
                        "REG-03",
                        Level.WARNING,
                        "Subject that two topics share by accident",
                        "One subject is one line of versions. Two topics that carry different"
                                + " things under it make each other's next schema incompatible.",
                        "finance.sales.Order is the subject of acme.finance.sales._public.order and"
                                + " acme.finance.sales._private.order, which carry different"
                                + " fields.",
                        "name the subject after topic and record"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return subject(scope, topic).stream()
                .flatMap(subject ->
                        sharing(scope, subject).stream()
                                .filter(id -> id.compareTo(topic.element().id()) < 0)
                                .flatMap(id -> scope.contractOf(id).stream())
                                .filter(other -> carriesElse(topic, other))
                                .limit(1)
                                .map(other -> finding(topic, other, subject)));
    }

    private static boolean carriesElse(TopicContract one, TopicContract other) {
        return !one.topic().payload().fields().equals(other.topic().payload().fields())
                || !one.topic().payload().schema().equals(other.topic().payload().schema());
    }

    private static Optional<String> subject(Scope scope, TopicContract topic) {
        return BY_RECORD.contains(topic.topic().schemaTerms().subject(scope.workspace().defaults()))
                ? Optional.of(topic.owner().path() + "." + Wording.pascal(topic.type()))
                : Optional.empty();
    }

    private static List<String> sharing(Scope scope, String subject) {
        return scope.remembered(
                new Sharing(subject), () -> bySubject(scope).getOrDefault(subject, List.of()));
    }

    private static Map<String, List<String>> bySubject(Scope scope) {
        return scope.remembered(
                Whole.SUBJECTS,
                () ->
                        scope.namedTopics()
                                .filter(topic -> subject(scope, topic).isPresent())
                                .collect(
                                        Collectors.groupingBy(
                                                topic -> subject(scope, topic).orElseThrow(),
                                                Collectors.mapping(
                                                        topic -> topic.element().id(),
                                                        Collectors.toList()))));
    }

    private Finding finding(TopicContract topic, TopicContract other, String subject) {
        return found(
                topic,
                "%s is the subject of %s and %s, which carry different fields."
                        .formatted(subject, other.name(), topic.name()),
                List.of(
                        Repairs.topic(
                                "name the subject after topic and record",
                                topic.element().id(),
                                found ->
                                        found.schematised(
                                                found.schemaTerms()
                                                        .named(
                                                                Optional.of(
                                                                        SubjectNaming
                                                                                .TOPIC_RECORD))))));
    }
}
