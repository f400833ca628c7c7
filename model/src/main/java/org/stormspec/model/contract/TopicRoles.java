package org.stormspec.model.contract;

import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Product;
import org.stormspec.model.record.Topic;

/** Which part a topic plays for others, said or understood. */
public final class TopicRoles {

    private static final String SHARED = "shared";

    private TopicRoles() {}

    /**
     * Returns the role of a topic: the one that it is given; shared when it has the tag of common
     * data, {@code shared}; else private or public as its access says; empty while that is
     * undecided.
     */
    public static Optional<Product.Role> of(Topic topic) {
        return of(topic, topic.sharing().tags());
    }

    /** Returns the role of a topic for which more tags hold than its own. */
    public static Optional<Product.Role> of(Topic topic, Set<String> tags) {
        Optional<Product.Role> said = topic.product().role();
        if (said.isPresent()) {
            return said;
        }
        return tags.contains(SHARED)
                ? Optional.of(Product.Role.SHARED)
                : topic.access().map(TopicRoles::byAccess);
    }

    private static Product.Role byAccess(Access access) {
        return access == Access.PRIVATE ? Product.Role.PRIVATE : Product.Role.PUBLIC;
    }
}
