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
import org.stormspec.model.record.Element;
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
                        "NAM-01"),
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
                        topic -> topic.accessible(Optional.of(Access.PUBLIC)),
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
                        "SCH-01"));
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
