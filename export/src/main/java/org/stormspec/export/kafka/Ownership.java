package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose names a plan speaks of: the model, its users, and whom a push takes nothing away from. What
 * is changed or taken away is not decided by names but by the {@link Ledger}.
 *
 * @param model the id of the workspace, under which the cluster keeps what was made
 * @param users names of the users of the model
 * @param spared principals whose rules are never taken away, such as the one that pushes
 */
public record Ownership(String model, SortedSet<String> users, Set<String> spared) {

    private static final char DELIMITER = '.';

    /** Copies the collections. */
    public Ownership {
        users = Collections.unmodifiableSortedSet(new TreeSet<>(users));
        spared = Set.copyOf(spared);
    }

    /** Returns the ownership of a model with these users. */
    public static Ownership of(String model, Collection<String> users) {
        return new Ownership(model, new TreeSet<>(users), Set.of());
    }

    /** Returns the same, which never takes anything away from this principal. */
    Ownership sparing(String principal) {
        Set<String> all = new TreeSet<>(spared);
        all.add(principal);
        return new Ownership(model, users, all);
    }

    /**
     * Returns whether a name is that of a user, or begins with one and a full stop. The full stop
     * matters: {@code acme.finance.campaign_x} is not of {@code acme.finance.campaign}.
     */
    boolean isOfUser(String name) {
        for (int end = name.indexOf(DELIMITER); end >= 0; end = name.indexOf(DELIMITER, end + 1)) {
            if (users.contains(name.substring(0, end))) {
                return true;
            }
        }
        return users.contains(name);
    }

    /** Returns whether some user has a name that begins so. */
    boolean hasUserUnder(String prefix) {
        return users.tailSet(prefix).stream()
                .findFirst()
                .filter(user -> user.startsWith(prefix))
                .isPresent();
    }
}
