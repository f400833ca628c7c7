package org.stormspec.export.kafka;

import java.util.Comparator;
import java.util.Locale;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What an access rule is about: a kind of resource and a name, which stands for itself or for all
 * that begin with it.
 */
public record AclTarget(ResourceType type, PatternType pattern, String name)
        implements Comparable<AclTarget> {

    private static final Comparator<AclTarget> ORDER =
            Comparator.comparing(AclTarget::type)
                    .thenComparing(AclTarget::name)
                    .thenComparing(AclTarget::pattern);

    /** One topic. */
    public static AclTarget topic(String name) {
        return new AclTarget(ResourceType.TOPIC, PatternType.LITERAL, name);
    }

    /** All topics whose names begin so. */
    public static AclTarget topicsUnder(String prefix) {
        return new AclTarget(ResourceType.TOPIC, PatternType.PREFIXED, prefix);
    }

    /** All consumer groups whose names begin so. */
    public static AclTarget groupsUnder(String prefix) {
        return new AclTarget(ResourceType.GROUP, PatternType.PREFIXED, prefix);
    }

    /** All transactional ids that begin so. */
    public static AclTarget transactionsUnder(String prefix) {
        return new AclTarget(ResourceType.TRANSACTIONAL_ID, PatternType.PREFIXED, prefix);
    }

    /** The cluster itself. */
    public static AclTarget cluster(PatternType pattern) {
        return new AclTarget(ResourceType.CLUSTER, pattern, Resource.CLUSTER_NAME);
    }

    /** Whether it is about a topic of this name. */
    public boolean coversTopic(String topic) {
        return type == ResourceType.TOPIC
                && (pattern == PatternType.PREFIXED ? topic.startsWith(name) : topic.equals(name));
    }

    /** Whether some name is covered by both; all of a kind and one of it are not compared. */
    boolean overlaps(AclTarget other) {
        return type == other.type
                && (name.equals(other.name)
                        || (pattern == PatternType.PREFIXED && other.name.startsWith(name))
                        || (other.pattern == PatternType.PREFIXED && name.startsWith(other.name)));
    }

    /** Whether it is about everything of its kind. */
    boolean isEverything() {
        return pattern == PatternType.LITERAL && name.equals("*");
    }

    ResourcePattern forKafka() {
        return new ResourcePattern(type, name, pattern);
    }

    /**
     * For the plan: {@code topic acme.finance.campaign._public.customer}, {@code group
     * acme.finance.campaign.*}.
     */
    public String text() {
        String kind = type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return kind + " " + name + (pattern == PatternType.PREFIXED ? "*" : "");
    }

    @Override
    public int compareTo(AclTarget other) {
        return ORDER.compare(this, other);
    }
}
