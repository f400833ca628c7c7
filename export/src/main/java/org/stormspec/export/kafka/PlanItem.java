package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** One line of a plan: a resource and what would become of it. */
public sealed interface PlanItem {

    /** What stands before the name of a topic in {@link #resource()}. */
    String TOPIC = "topic ";

    /** What would happen. */
    Action action();

    /**
     * The resource, the same for the same thing in every plan: {@code topic acme.x}, {@code allow
     * User:a READ topic acme.x}.
     */
    String resource();

    /** What it means in words of the business; items with one label are one statement. */
    String label();

    /** What stands beneath the resource: settings, changes, reasons. */
    List<String> details();

    /** Whether others made it, and the model may take it over by its name. */
    default boolean isAdoptable() {
        return false;
    }

    /** A topic to make. */
    record CreateTopic(DesiredTopic topic) implements PlanItem {
        @Override
        public Action action() {
            return Action.CREATE;
        }

        @Override
        public String resource() {
            return topicResource(topic.name());
        }

        @Override
        public String label() {
            return topic.label();
        }

        @Override
        public List<String> details() {
            return TopicWords.settings(topic);
        }
    }

    /**
     * A topic to change.
     *
     * @param topic how it shall be
     * @param partitions the number that it has, when it shall have more
     * @param configs settings to change
     * @param adopts whether others made it and somebody asked to take it over
     */
    record UpdateTopic(
            DesiredTopic topic, OptionalInt partitions, List<ConfigChange> configs, boolean adopts)
            implements PlanItem {

        /** Copies the list. */
        public UpdateTopic {
            configs = List.copyOf(configs);
        }

        @Override
        public Action action() {
            return Action.UPDATE;
        }

        @Override
        public String resource() {
            return topicResource(topic.name());
        }

        @Override
        public String label() {
            return topic.label();
        }

        @Override
        public List<String> details() {
            return TopicWords.changes(this);
        }
    }

    /**
     * A topic that the model wants, that others made otherwise, and that is therefore left alone.
     *
     * @param wanted what would change if the model took it over
     */
    record ForeignTopic(UpdateTopic wanted) implements PlanItem {
        @Override
        public Action action() {
            return Action.BLOCKED;
        }

        @Override
        public String resource() {
            return wanted.resource();
        }

        @Override
        public String label() {
            return wanted.label();
        }

        @Override
        public List<String> details() {
            return List.of(
                    "It is there already, this model did not make it, and it differs: %s."
                            .formatted(String.join("; ", wanted.details())),
                    "Take it over (--adopt %s), let the model want it as it is, or give the topic another name."
                            .formatted(wanted.topic().name()));
        }

        @Override
        public boolean isAdoptable() {
            return true;
        }
    }

    /**
     * A topic that would lose records, or their order, by the change that the model wants.
     *
     * @param wanted the change
     * @param losses what it would cost, in words
     */
    record CostlyTopic(UpdateTopic wanted, List<String> losses) implements PlanItem {

        /** Copies the words. */
        public CostlyTopic {
            losses = List.copyOf(losses);
        }

        @Override
        public Action action() {
            return Action.BLOCKED;
        }

        @Override
        public String resource() {
            return wanted.resource();
        }

        @Override
        public String label() {
            return wanted.label();
        }

        @Override
        public List<String> details() {
            List<String> details = new ArrayList<>(wanted.details());
            losses.forEach(loss -> details.add("! " + loss));
            details.add(
                    "Agree to that by its name (--accept-loss %s), or change the topic in the model."
                            .formatted(wanted.topic().name()));
            return List.copyOf(details);
        }
    }

    /** A topic that others made, is as wanted and becomes the model's own. */
    record AdoptTopic(DesiredTopic topic) implements PlanItem {
        @Override
        public Action action() {
            return Action.ADOPT;
        }

        @Override
        public String resource() {
            return topicResource(topic.name());
        }

        @Override
        public String label() {
            return topic.label();
        }

        @Override
        public List<String> details() {
            return List.of();
        }
    }

    /**
     * A topic that is as wanted.
     *
     * @param topic how it is
     * @param isOurs whether the model made or adopted it
     */
    record UnchangedTopic(DesiredTopic topic, boolean isOurs) implements PlanItem {
        @Override
        public Action action() {
            return Action.UNCHANGED;
        }

        @Override
        public String resource() {
            return topicResource(topic.name());
        }

        @Override
        public String label() {
            return topic.label();
        }

        @Override
        public List<String> details() {
            return madeBy(isOurs);
        }

        @Override
        public boolean isAdoptable() {
            return !isOurs;
        }
    }

    /** An access rule to make. */
    record Grant(DesiredAcl acl) implements PlanItem {
        @Override
        public Action action() {
            return Action.CREATE;
        }

        @Override
        public String resource() {
            return acl.entry().text();
        }

        @Override
        public String label() {
            return acl.label();
        }

        @Override
        public List<String> details() {
            return List.of();
        }
    }

    /** An access rule of ours to take away. */
    record Revoke(AclEntry entry, String label) implements PlanItem {
        @Override
        public Action action() {
            return Action.REVOKE;
        }

        @Override
        public String resource() {
            return entry.text();
        }

        @Override
        public List<String> details() {
            return List.of();
        }
    }

    /**
     * A denial to make, because a topic was public under another name and shall be no longer.
     *
     * @param topic the name under which everybody may still read it
     * @param acl the rule that denies it to everybody
     */
    record Close(String topic, DesiredAcl acl) implements PlanItem {
        @Override
        public Action action() {
            return Action.REVOKE;
        }

        @Override
        public String resource() {
            return acl.entry().text();
        }

        @Override
        public String label() {
            return acl.label();
        }

        @Override
        public List<String> details() {
            return List.of(
                    "Everybody can read the records in %s. This denies it to all but administrators."
                            .formatted(topic),
                    "Copy records that are still needed to the new topic, or delete the old one.");
        }
    }

    /** A denial of ours to take away, which lets somebody in again. */
    record Lift(AclEntry entry, String label) implements PlanItem {
        @Override
        public Action action() {
            return Action.UPDATE;
        }

        @Override
        public String resource() {
            return entry.text();
        }

        @Override
        public List<String> details() {
            return List.of("This denial goes, so others may do it again.");
        }
    }

    /** An access rule that others made, is as wanted and becomes the model's own. */
    record AdoptAcl(DesiredAcl acl) implements PlanItem {
        @Override
        public Action action() {
            return Action.ADOPT;
        }

        @Override
        public String resource() {
            return acl.entry().text();
        }

        @Override
        public String label() {
            return acl.label();
        }

        @Override
        public List<String> details() {
            return List.of();
        }
    }

    /**
     * An access rule that is as wanted.
     *
     * @param acl the rule
     * @param isOurs whether the model made or adopted it
     */
    record UnchangedAcl(DesiredAcl acl, boolean isOurs) implements PlanItem {
        @Override
        public Action action() {
            return Action.UNCHANGED;
        }

        @Override
        public String resource() {
            return acl.entry().text();
        }

        @Override
        public String label() {
            return acl.label();
        }

        @Override
        public List<String> details() {
            return madeBy(isOurs);
        }

        @Override
        public boolean isAdoptable() {
            return !isOurs;
        }
    }

    /**
     * Something that cannot become what the model wants.
     *
     * @param resource what is blocked
     * @param label its meaning
     * @param reason why
     * @param remedy what to do about it
     * @param cause the rule that it breaks
     */
    record Blocked(String resource, String label, String reason, String remedy, Cause cause)
            implements PlanItem {

        /**
         * A rule that the cluster makes.
         *
         * @param rule its id, empty when it has none
         * @param value what the cluster has instead: a number, or the name of a setting
         */
        public record Cause(String rule, String value) {
            /** None that a rule is about. */
            public static final Cause NONE = new Cause("", "");
        }

        /** Makes an item that no rule is about. */
        public Blocked(String resource, String label, String reason, String remedy) {
            this(resource, label, reason, remedy, Cause.NONE);
        }

        @Override
        public Action action() {
            return Action.BLOCKED;
        }

        @Override
        public List<String> details() {
            return List.of(cause.rule().isEmpty() ? reason : cause.rule() + ": " + reason, remedy);
        }
    }

    /**
     * A topic that the model does not want and leaves alone.
     *
     * @param name full name
     * @param whose what the model has to do with it
     */
    record UnmanagedTopic(String name, Whose whose) implements PlanItem {

        /** What a model has to do with a topic that it does not want. */
        public enum Whose {
            /** The model made it and has no longer a place for it. */
            MADE_AND_LEFT("Topics that this model made and has no more"),
            /** Its name begins with that of a user of the model. */
            UNDER_OUR_NAMES("Topics under our names that the model does not know"),
            /** Nothing. */
            OTHERS("Topics of others");

            private final String label;

            Whose(String label) {
                this.label = label;
            }
        }

        @Override
        public Action action() {
            return Action.UNMANAGED;
        }

        @Override
        public String resource() {
            return topicResource(name);
        }

        @Override
        public String label() {
            return whose.label;
        }

        @Override
        public List<String> details() {
            return whose == Whose.MADE_AND_LEFT
                    ? List.of(
                            "It stays with its records. Delete it by hand when nobody needs them.")
                    : List.of();
        }
    }

    /**
     * An access rule that is not ours.
     *
     * @param entry the rule
     * @param reachesOurs whether it gives access to topics or groups of ours all the same
     */
    record UnmanagedAcl(AclEntry entry, boolean reachesOurs) implements PlanItem {
        @Override
        public Action action() {
            return Action.UNMANAGED;
        }

        @Override
        public String resource() {
            return entry.text();
        }

        @Override
        public String label() {
            return reachesOurs
                    ? "Rules of others that reach names of the model"
                    : "Rules of others";
        }

        @Override
        public List<String> details() {
            return List.of();
        }

        @Override
        public boolean isAdoptable() {
            return true;
        }
    }

    private static List<String> madeBy(boolean isOurs) {
        return isOurs ? List.of() : List.of("Others made it: it stays when the model changes.");
    }

    private static String topicResource(String name) {
        return TOPIC + name;
    }
}
