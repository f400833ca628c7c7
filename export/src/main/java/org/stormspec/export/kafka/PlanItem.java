package org.stormspec.export.kafka;

import java.util.List;
import java.util.OptionalInt;

/** One line of a plan: a resource and what would become of it. */
public sealed interface PlanItem {

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
     */
    record UpdateTopic(DesiredTopic topic, OptionalInt partitions, List<ConfigChange> configs)
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

    /** A topic that is as wanted. */
    record UnchangedTopic(DesiredTopic topic) implements PlanItem {
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
            return List.of();
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

    /** An access rule that is as wanted. */
    record UnchangedAcl(DesiredAcl acl) implements PlanItem {
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
            return List.of();
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
     * A topic that the model does not know.
     *
     * @param name full name
     * @param inOurNames whether it lies under a prefix of the model
     */
    record UnmanagedTopic(String name, boolean inOurNames) implements PlanItem {
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
            return inOurNames
                    ? "Topics under our names that the model does not know"
                    : "Topics of others";
        }

        @Override
        public List<String> details() {
            return List.of();
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
    }

    private static String topicResource(String name) {
        return "topic " + name;
    }
}
