package org.stormspec.export.kafka.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stormspec.export.kafka.AccessLevel;
import org.stormspec.export.kafka.ContextAccess;
import org.stormspec.export.kafka.Party;
import org.stormspec.export.kafka.TopicAccess;
import org.stormspec.export.kafka.proof.AccessCheck.Deed;

/**
 * Derives from the model what must be allowed and what must be refused.
 *
 * <p>The expectations come from owners, access levels and grants, never from the rules made of
 * them: so a mistake in the rules cannot hide itself.
 */
public final class AccessChecks {

    private AccessChecks() {}

    /** Every user on every topic, to write and to read: for models as small as a test. */
    public static List<AccessCheck> all(Collection<ContextAccess> contexts) {
        List<AccessCheck> checks = new ArrayList<>(writesOfOwners(contexts));
        for (ContextAccess owner : contexts) {
            for (TopicAccess topic : owner.topics()) {
                for (ContextAccess user : contexts) {
                    checks.add(read(user.context(), owner.context(), topic));
                    if (!user.equals(owner)) {
                        checks.add(foreignWrite(user.context(), topic));
                    }
                }
            }
        }
        return List.copyOf(checks);
    }

    /**
     * A few telling checks: of each access level of each context one topic, with its owner who
     * writes and reads, one reader who must get in and one who must not.
     */
    public static List<AccessCheck> telling(Collection<ContextAccess> contexts) {
        List<AccessCheck> checks = new ArrayList<>();
        for (ContextAccess owner : contexts) {
            for (AccessLevel level : AccessLevel.values()) {
                first(owner, level)
                        .ifPresent(topic -> checks.addAll(telling(owner, topic, contexts)));
            }
        }
        return List.copyOf(checks);
    }

    private static List<AccessCheck> telling(
            ContextAccess owner, TopicAccess topic, Collection<ContextAccess> contexts) {
        List<AccessCheck> checks = new ArrayList<>();
        checks.add(new AccessCheck(owner.context().id(), Deed.WRITE, topic.topic(), true, "owner"));
        checks.add(read(owner.context(), owner.context(), topic));
        List<AccessCheck> others =
                contexts.stream()
                        .filter(user -> !user.equals(owner))
                        .map(user -> read(user.context(), owner.context(), topic))
                        .toList();
        others.stream().filter(AccessCheck::allowed).findFirst().ifPresent(checks::add);
        others.stream().filter(check -> !check.allowed()).findFirst().ifPresent(checks::add);
        contexts.stream()
                .filter(user -> !user.equals(owner))
                .findFirst()
                .ifPresent(user -> checks.add(foreignWrite(user.context(), topic)));
        return checks;
    }

    /**
     * What a stranger, whose name only looks like that of the owner, must not do: anything with
     * what is not public.
     */
    public static List<AccessCheck> lookAlike(Party stranger, ContextAccess owner) {
        List<AccessCheck> checks = new ArrayList<>();
        for (TopicAccess topic : owner.topics()) {
            checks.add(read(stranger, owner.context(), topic));
            checks.add(foreignWrite(stranger, topic));
        }
        return List.copyOf(checks);
    }

    private static List<AccessCheck> writesOfOwners(Collection<ContextAccess> contexts) {
        return contexts.stream()
                .flatMap(owner ->
                        owner.topics().stream()
                                .map(topic ->
                                        new AccessCheck(
                                                owner.context().id(),
                                                Deed.WRITE,
                                                topic.topic(),
                                                true,
                                                "owner")))
                .toList();
    }

    private static AccessCheck foreignWrite(Party user, TopicAccess topic) {
        return new AccessCheck(
                user.id(), Deed.WRITE, topic.topic(), false, "only the owner writes");
    }

    private static AccessCheck read(Party user, Party owner, TopicAccess topic) {
        if (user.equals(owner)) {
            return new AccessCheck(user.id(), Deed.READ, topic.topic(), true, "owner");
        }
        return switch (topic.level()) {
            case PUBLIC -> new AccessCheck(user.id(), Deed.READ, topic.topic(), true, "public");
            case PROTECTED -> granted(user, topic);
            case PRIVATE -> new AccessCheck(user.id(), Deed.READ, topic.topic(), false, "private");
        };
    }

    private static AccessCheck granted(Party user, TopicAccess topic) {
        boolean granted = topic.grantees().stream().map(Party::id).anyMatch(user.id()::equals);
        return new AccessCheck(
                user.id(), Deed.READ, topic.topic(), granted, granted ? "granted" : "no grant");
    }

    private static Optional<TopicAccess> first(ContextAccess owner, AccessLevel level) {
        return owner.topics().stream().filter(topic -> topic.level() == level).findFirst();
    }
}
