package org.stormspec.model.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * A fault seeded into ACME.
 *
 * @param name what is wrong
 * @param expected ids of the rules that find it, all of them
 * @param seeding makes it
 */
record Smell(String name, Set<String> expected, Function<ModelView, ChangeSet> seeding) {

    @Override
    public String toString() {
        return name + " " + expected;
    }

    /** Puts these records, which may replace others. */
    static Smell records(String name, List<? extends ModelRecord> records, String... expected) {
        return new Smell(
                name, Set.of(expected), model -> new Draft(model).putAll(records).changes());
    }

    static Smell topic(String name, String id, UnaryOperator<Topic> change, String... expected) {
        return new Smell(
                name, Set.of(expected), model -> Repairs.topic("", id, change).against(model));
    }

    static Smell imported(String name, String full, String... expected) {
        return topic(
                "campaign " + name,
                "finance.campaign.campaign",
                topic -> topic.explicitlyNamed(Optional.of(full)),
                expected);
    }

    static Smell context(
            String name, String id, UnaryOperator<Context> change, String... expected) {
        return new Smell(
                name, Set.of(expected), model -> Repairs.context("", id, change).against(model));
    }

    static Smell reader(String name, String context, String topic, String... expected) {
        Consumer consumer =
                new Consumer(context, topic, Optional.empty(), Optional.empty(), Optional.empty());
        return new Smell(name, Set.of(expected), model -> new Draft(model).put(consumer).changes());
    }

    static Topic cleaning(Topic topic, int hours, Cleanup... cleanup) {
        return topic.set(topic.settings().cleaning(Set.of(cleanup), OptionalInt.of(hours)));
    }
}
