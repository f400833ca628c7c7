package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The changes of a plan by kind of call. */
final class Changes {

    private Changes() {}

    static List<DesiredTopic> creates(Plan plan) {
        return of(plan, PlanItem.CreateTopic.class).map(PlanItem.CreateTopic::topic).toList();
    }

    /** The totals wanted, by topic. */
    static SortedMap<String, Integer> partitions(Plan plan) {
        SortedMap<String, Integer> totals = new TreeMap<>();
        of(plan, PlanItem.UpdateTopic.class)
                .filter(update -> update.partitions().isPresent())
                .forEach(update -> totals.put(update.topic().name(), update.topic().partitions()));
        return totals;
    }

    static SortedMap<String, List<ConfigChange>> configs(Plan plan) {
        SortedMap<String, List<ConfigChange>> changes = new TreeMap<>();
        of(plan, PlanItem.UpdateTopic.class)
                .filter(update -> !update.configs().isEmpty())
                .forEach(update -> changes.put(update.topic().name(), update.configs()));
        return changes;
    }

    static List<AclEntry> grants(Plan plan) {
        return of(plan, PlanItem.Grant.class).map(grant -> grant.acl().entry()).toList();
    }

    /** Denials that restrict, so they come first. */
    static List<AclEntry> closings(Plan plan) {
        return of(plan, PlanItem.Close.class).map(close -> close.acl().entry()).toList();
    }

    /** Rules that go before anything else does. */
    static List<AclEntry> revocations(Plan plan) {
        List<AclEntry> grants = grants(plan);
        return revoked(plan).filter(entry -> !isReplaced(entry, grants)).toList();
    }

    /**
     * Rules that go at the end: denials, as to take one away is to grant, and rules whose right is
     * granted anew by another rule, as its holder would be refused in between.
     */
    static List<AclEntry> lateRevocations(Plan plan) {
        List<AclEntry> grants = grants(plan);
        return Stream.concat(
                        revoked(plan).filter(entry -> isReplaced(entry, grants)),
                        of(plan, PlanItem.Lift.class).map(PlanItem.Lift::entry))
                .toList();
    }

    private static Stream<AclEntry> revoked(Plan plan) {
        return of(plan, PlanItem.Revoke.class).map(PlanItem.Revoke::entry);
    }

    private static boolean isReplaced(AclEntry entry, List<AclEntry> grants) {
        return grants.stream()
                .anyMatch(grant ->
                        grant.principal().equals(entry.principal())
                                && grant.operation() == entry.operation()
                                && grant.target().overlaps(entry.target()));
    }

    /** What others made and the plan takes over. */
    static List<LedgerEntry> adopted(Plan plan) {
        return plan.items().stream().flatMap(item -> adopted(plan.ledger(), item)).toList();
    }

    private static Stream<LedgerEntry> adopted(Ledger ledger, PlanItem item) {
        return switch (item) {
            case PlanItem.AdoptTopic(DesiredTopic topic) ->
                    Stream.of(new LedgerEntry.OfTopic(topic.name()));
            case PlanItem.UpdateTopic update when update.adopts() ->
                    Stream.of(new LedgerEntry.OfTopic(update.topic().name()));
            case PlanItem.AdoptAcl(DesiredAcl acl) ->
                    Stream.of(new LedgerEntry.OfRule(acl.entry()));
            case PlanItem.Revoke revoke when !ledger.rules().contains(revoke.entry()) ->
                    Stream.of(new LedgerEntry.OfRule(revoke.entry()));
            case PlanItem.Lift lift when !ledger.rules().contains(lift.entry()) ->
                    Stream.of(new LedgerEntry.OfRule(lift.entry()));
            default -> Stream.empty();
        };
    }

    /** What the ledger must not keep after this outcome; nothing where nobody knows. */
    static Stream<LedgerEntry> gone(ItemOutcome outcome) {
        boolean isApplied = outcome.result() == ItemOutcome.Result.APPLIED;
        boolean isFailed = outcome.result() == ItemOutcome.Result.FAILED;
        return switch (outcome.item()) {
            case PlanItem.Revoke(AclEntry entry, String _) when isApplied ->
                    Stream.of(new LedgerEntry.OfRule(entry));
            case PlanItem.Lift(AclEntry entry, String _) when isApplied ->
                    Stream.of(new LedgerEntry.OfRule(entry));
            case PlanItem.Grant(DesiredAcl acl) when isFailed ->
                    Stream.of(new LedgerEntry.OfRule(acl.entry()));
            case PlanItem.Close close when isFailed ->
                    Stream.of(new LedgerEntry.OfRule(close.acl().entry()));
            case PlanItem.CreateTopic(DesiredTopic topic) when isFailed ->
                    Stream.of(new LedgerEntry.OfTopic(topic.name()));
            default -> Stream.empty();
        };
    }

    private static <T extends PlanItem> Stream<T> of(Plan plan, Class<T> type) {
        return plan.items().stream().filter(type::isInstance).map(type::cast);
    }

    /** How many topics are raised to these totals at a time. */
    static Batches.Limit<String> additions(Map<String, Integer> totals) {
        return Batches.topics(name -> totals.getOrDefault(name, 0));
    }

    /** How many topics are changed at a time. */
    static Batches.Limit<String> settings(Map<String, List<ConfigChange>> changes) {
        return Batches.topics(name -> changes.getOrDefault(name, List.of()).size());
    }

    /** The entries with these keys. */
    static <V> SortedMap<String, V> only(SortedMap<String, V> all, Collection<String> keys) {
        SortedMap<String, V> some = new TreeMap<>(all);
        some.keySet().retainAll(Set.copyOf(keys));
        return some;
    }
}
