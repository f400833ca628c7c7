package org.stormspec.model.check;

import static org.stormspec.model.check.Smell.cleaning;
import static org.stormspec.model.check.Smell.imported;
import static org.stormspec.model.check.Smell.reader;
import static org.stormspec.model.check.Smell.topic;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** The faults of topics: names, access, policies, schemas, versions and what Kafka is told. */
final class TopicSmells {

    private TopicSmells() {}

    static Stream<Smell> all() {
        return Stream.of(
                imported("as in the original picture", "common._public.user", "NAM-01"),
                imported(
                        "under a region", "acme.us-east1.finance._public.sale", "NAM-01", "NAM-04"),
                topic(
                        "topic fitness_report",
                        "health.fitness.fitness-report",
                        topic -> topic.typed("fitness_report"),
                        "NAM-01",
                        "NAM-08"),
                new Smell(
                        "topics fitness_report and sleep-scores in one domain",
                        Set.of("NAM-01", "NAM-08", "NAM-09"),
                        TopicSmells::mixedNames),
                new Smell(
                        "imported user-score beside the real one",
                        Set.of("NAM-01", "NAM-03"),
                        TopicSmells::lookAlike),
                reader(
                        "health.fitness reads order-placed",
                        "health.fitness",
                        "finance.sales.order-placed",
                        "ACC-01"),
                reader(
                        "finance.campaign reads the protected user",
                        "finance.campaign",
                        "common.users.user",
                        "ACC-02"),
                topic(
                        "grant to people.payroll",
                        "common.users.user",
                        topic -> Repairs.granting(topic, List.of("people.payroll")),
                        "ACC-04"),
                topic(
                        "user made public",
                        "common.users.user",
                        topic ->
                                topic.accessible(Optional.of(Access.PUBLIC))
                                        .shared(topic.sharing().granting(Set.of())),
                        "POL-01"),
                topic(
                        "user kept for 168 hours",
                        "common.users.user",
                        topic -> cleaning(topic, 168, Cleanup.COMPACT, Cleanup.DELETE),
                        "POL-02"),
                topic(
                        "user only compacted",
                        "common.users.user",
                        topic -> cleaning(topic, 48, Cleanup.COMPACT),
                        "POL-03"),
                topic(
                        "campaign without schema",
                        "finance.campaign.campaign",
                        topic -> topic.carrying(topic.payload().of(List.of())),
                        "SCH-01"),
                topic(
                        "device-reading made public though only fitness reads it",
                        "health.fitness.device-reading",
                        topic -> topic.accessible(Optional.of(Access.PUBLIC)),
                        "ACC-10"),
                topic(
                        "masked copy still has full_name",
                        "common.data_quality.user",
                        topic ->
                                topic.carrying(
                                        topic.payload().of(withFullName(topic.payload().fields()))),
                        "POL-04"),
                topic(
                        "user tagged pii and financial",
                        "common.users.user",
                        topic ->
                                topic.shared(
                                        topic.sharing()
                                                .tagged(Set.of("pii", "shared", "financial"))),
                        "POL-14"),
                topic(
                        "order v1 without successor",
                        "finance.sales.order",
                        topic ->
                                topic.deprecated(
                                        topic.deprecation()
                                                .map(found -> found.succeeded(Optional.empty()))),
                        "VER-03"),
                topic(
                        "order v1 without sunset",
                        "finance.sales.order",
                        topic ->
                                topic.deprecated(
                                        topic.deprecation()
                                                .map(found ->
                                                        found.between(
                                                                found.from(), Optional.empty()))),
                        "VER-04"),
                new Smell(
                        "consumer group my-group for FitnessProcessor",
                        Set.of("KAF-10"),
                        TopicSmells::foreignGroup));
    }

    private static List<Field> withFullName(List<Field> fields) {
        return Stream.concat(fields.stream(), Stream.of(Field.of("full_name", "string"))).toList();
    }

    private static ChangeSet mixedNames(ModelView model) {
        Draft draft = new Draft(model);
        retype(model, draft, "health.fitness.fitness-report", "fitness_report");
        retype(model, draft, "health.sleepy.sleep-score", "sleep-scores");
        return draft.changes();
    }

    private static void retype(ModelView model, Draft draft, String topic, String type) {
        draft.put(
                Repairs.onTopic(model.element(topic).orElseThrow(), detail -> detail.typed(type)));
    }

    private static ChangeSet foreignGroup(ModelView model) {
        Consumer fitness =
                model.consumers().stream()
                        .filter(consumer -> consumer.context().equals("health.fitness"))
                        .findFirst()
                        .orElseThrow();
        return new Draft(model).put(fitness.grouped(Optional.of("my-group"))).changes();
    }

    private static ChangeSet lookAlike(ModelView model) {
        Element real = model.element("health.life_enhancer.user-score").orElseThrow();
        Topic score = real.topic().orElseThrow();
        Topic topic =
                score.shared(score.sharing().offered(true))
                        .explicitlyNamed(
                                Optional.of("acme.health.life.enhancer._public.user-score"));
        return new Draft(model)
                .put(new Element("imported-score", "imported score", real.context(), "", topic))
                .changes();
    }
}
