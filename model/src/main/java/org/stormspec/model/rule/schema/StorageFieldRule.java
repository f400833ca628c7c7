package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Field;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A shared topic shows how its context stores things. */
public final class StorageFieldRule extends EachTopicRule {

    private static final Set<String> NAMES =
            Set.of(
                    "row_version",
                    "rowversion",
                    "row_id",
                    "rowid",
                    "etag",
                    "xmin",
                    "ctid",
                    "pk",
                    "hibernate_version",
                    "optimistic_lock",
                    "shard_id",
                    "partition_id",
                    "is_deleted",
                    "deleted_flag");

    /** Describes the rule. */
    public StorageFieldRule() {
        super(
                new About(
                        "SCH-18",
                        Level.HINT,
                        "Storage that shows",
                        "What a table needs is nobody else's business. A reader who relies on it"
                                + " keeps the owner from ever changing the table.",
                        "row_version of acme.finance.sales._public.order shows how it is stored.",
                        "leave it out"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PRIVATE
                ? Stream.empty()
                : topic.topic().payload().fields().stream()
                        .map(Field::name)
                        .filter(StorageFieldRule::isInternal)
                        .filter(name ->
                                topic.topic().payload().key().filter(name::equals).isEmpty())
                        .distinct()
                        .map(name -> finding(topic, name));
    }

    private static boolean isInternal(String name) {
        String snake = String.join("_", Wording.words(name));
        return name.startsWith("_") || snake.startsWith("db_") || NAMES.contains(snake);
    }

    private Finding finding(TopicContract topic, String name) {
        return found(
                topic,
                "%s of %s shows how it is stored.".formatted(name, topic.name()),
                List.of(Fields.dropping(topic, name)));
    }
}
