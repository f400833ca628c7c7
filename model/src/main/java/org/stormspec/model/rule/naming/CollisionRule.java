package org.stormspec.model.rule.naming;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ModelView;

/** Kafka cannot tell the names of two topics apart, because it treats '.' and '_' alike. */
public final class CollisionRule extends NamingRule {

    /** Who keeps the name: topics named by the grammar before imported ones, then by id. */
    private static final Comparator<TopicContract> RIGHTS =
            Comparator.comparing((TopicContract topic) -> topic.topic().explicitName().isPresent())
                    .thenComparing(topic -> topic.element().id());

    /** So much of the words on a sticky tells it from others, in characters. */
    private static final int MOST_WORDS = 60;

    @Override
    public About about() {
        return new About(
                        "NAM-03",
                        Level.ERROR,
                        "Names that collide",
                        "Kafka's metrics treat '.' and '_' alike, so it refuses a topic whose name differs"
                                + " from another one only there.",
                        "acme.health.life.enhancer._public.user-score and"
                                + " acme.health.life_enhancer._public.user-score collide in Kafka.",
                        "name one of them otherwise")
                .notWaivable();
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        TopicContract keeper = scope.collidingWith(topic).stream().min(RIGHTS).orElse(topic);
        return keeper.equals(topic) ? Stream.empty() : Stream.of(finding(scope, topic, keeper));
    }

    private Finding finding(Scope scope, TopicContract topic, TopicContract keeper) {
        String message =
                topic.name().equals(keeper.name())
                        ? "Two topics are called %s: “%s” and “%s”."
                                .formatted(topic.name(), words(topic), words(keeper))
                        : "%s and %s collide in Kafka: “%s” and “%s”."
                                .formatted(
                                        topic.name(), keeper.name(), words(topic), words(keeper));
        return about().finding(
                        message,
                        List.of(topic.element().key(), keeper.element().key()),
                        Renaming.fix(
                                        scope.model(),
                                        topic.element(),
                                        name -> scope.isFree(name, topic.element()),
                                        (now, name) -> isFree(now, topic.element(), name))
                                .stream()
                                .toList());
    }

    private static String words(TopicContract topic) {
        String words = topic.element().name().strip().replaceAll("\\s+", " ");
        return words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS).strip() + "…";
    }

    private static boolean isFree(ModelView model, Element renamed, String name) {
        TopicNames names = new TopicNames(model.workspace());
        String form = KafkaNames.collisionForm(name);
        return model.elements(Kind.TOPIC).stream()
                .filter(topic -> !topic.id().equals(renamed.id()))
                .flatMap(topic ->
                        names.nameOf(topic, topic.context().flatMap(model::context)).stream())
                .map(KafkaNames::collisionForm)
                .noneMatch(form::equals);
    }
}
