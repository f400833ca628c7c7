package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Which names of a cluster belong to the model: those that equal a prefix, or begin with a prefix
 * and a full stop.
 *
 * <p>The full stop matters: without it the owner of {@code acme.finance.campaign} would own {@code
 * acme.finance.campaign_x} too.
 *
 * @param prefixes ids of contexts, or of wider areas, without a full stop at the end
 * @param spared principals whose rules are never taken away, such as the one that pushes
 */
public record Ownership(SortedSet<String> prefixes, Set<String> spared) {

    private static final char DELIMITER = '.';

    /** Copies the collections. */
    public Ownership {
        prefixes = Collections.unmodifiableSortedSet(new TreeSet<>(prefixes));
        spared = Set.copyOf(spared);
    }

    /** The ownership of these prefixes. */
    public static Ownership of(Collection<String> prefixes) {
        return new Ownership(new TreeSet<>(prefixes), Set.of());
    }

    /** The same, which never takes anything away from this principal. */
    Ownership sparing(String principal) {
        Set<String> all = new TreeSet<>(spared);
        all.add(principal);
        return new Ownership(prefixes, all);
    }

    /** Whether a topic, group, transactional id or user name belongs to the model. */
    public boolean owns(String name) {
        for (int end = name.indexOf(DELIMITER); end >= 0; end = name.indexOf(DELIMITER, end + 1)) {
            if (prefixes.contains(name.substring(0, end))) {
                return true;
            }
        }
        return prefixes.contains(name);
    }

    /**
     * Whether a rule belongs to the model, so that it goes when the model does not want it.
     *
     * <p>The owner of a topic decides who reads it. Therefore a rule about a foreign topic is
     * foreign, even when it speaks of one of our users; a rule about anything else is ours when it
     * speaks of our names or of our users.
     *
     * <p>A push makes only rules that allow from everywhere. One that denies, or speaks of a host,
     * was made by somebody else with a purpose: to take away a denial is to grant.
     */
    public boolean owns(AclEntry entry) {
        if (!entry.isAllowedFromAnywhere() || spared.contains(entry.principal())) {
            return false;
        }
        boolean ownTarget = owns(entry.target().name());
        return entry.target().type() == ResourceType.TOPIC
                ? ownTarget
                : ownTarget || owns(entry.user());
    }

    /**
     * Whether a rule that is not ours still reaches names of ours, because it is about one of them,
     * about all names or about a wider prefix.
     */
    public boolean isReachedBy(AclEntry foreign) {
        AclTarget target = foreign.target();
        return target.type() != ResourceType.CLUSTER
                && (isWildcard(target) || coversPrefix(target) || owns(target.name()));
    }

    private static boolean isWildcard(AclTarget target) {
        return target.pattern() == PatternType.LITERAL && target.name().equals("*");
    }

    private boolean coversPrefix(AclTarget target) {
        return target.pattern() == PatternType.PREFIXED
                && prefixes.tailSet(target.name()).stream()
                        .findFirst()
                        .filter(prefix -> prefix.startsWith(target.name()))
                        .isPresent();
    }
}
