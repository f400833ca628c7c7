package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cluster in memory that keeps the order of calls and fails where told to. */
final class FakeGateway implements ClusterGateway {

    final SortedMap<String, ActualTopic> topics = new TreeMap<>();
    final TreeSet<AclEntry> acls = new TreeSet<>();

    /** Every changing call with how many items it had: {@code createTopics 2}. */
    final List<String> calls = new ArrayList<>();

    /** Topics that the cluster refuses, with the reason, in validation and in earnest. */
    final Map<String, String> refused = new HashMap<>();

    /** Topics whose creation is refused in earnest only. */
    final Map<String, String> refusedInEarnest = new HashMap<>();

    /** Topics whose creation is reported as failed although it is done. */
    final Set<String> doneButReportedFailed = new HashSet<>();

    /** Whether acknowledged grants get lost. */
    boolean losesGrants;

    /** After how many changing calls it answers nobody any more; the last one is still done. */
    int diesAfter = Integer.MAX_VALUE;

    /** Whether it answers again after one call without an answer. */
    boolean comesBack;

    /** What stands in topics; in others nothing. */
    final Map<String, TopicUse> uses = new HashMap<>();

    boolean authorizes = true;

    /** What is kept of the one model that is pushed here. */
    Ledger ledger = Ledger.NONE;

    boolean refusesRevocations;

    @Override
    public ActualState read(String model, Set<String> asked) {
        answerWhileAlive();
        SortedMap<String, ActualTopic> present = new TreeMap<>(topics);
        present.keySet().retainAll(asked);
        TreeSet<String> others = new TreeSet<>(topics.keySet());
        others.removeAll(asked);
        return new ActualState("fake", 1, present, others, acls, ledger, authorizes);
    }

    @Override
    public Map<String, String> createTopics(Collection<DesiredTopic> wanted, Effect effect) {
        Map<String, String> failures = new HashMap<>(refused);
        failures.keySet()
                .retainAll(wanted.stream().map(DesiredTopic::name).collect(Collectors.toSet()));
        if (effect == Effect.VALIDATE) {
            return failures;
        }
        calls.add("createTopics " + wanted.size());
        for (DesiredTopic topic : wanted) {
            String reason = refusedInEarnest.get(topic.name());
            if (reason == null) {
                has(topic);
            } else {
                failures.put(topic.name(), reason);
            }
            if (doneButReportedFailed.contains(topic.name())) {
                failures.put(topic.name(), "it exists already");
            }
        }
        answerWhileAlive();
        return failures;
    }

    private void answerWhileAlive() {
        if (calls.size() >= diesAfter) {
            diesAfter = comesBack ? Integer.MAX_VALUE : diesAfter;
            throw new ClusterException(
                    ClusterException.Kind.UNREACHABLE, "The cluster does not answer.");
        }
    }

    /** Has a topic that an earlier push of the model made. */
    void made(DesiredTopic topic) {
        has(topic);
        ledger = ledger.with(List.of(new LedgerEntry.OfTopic(topic.name())));
    }

    /** Has access rules that an earlier push of the model made. */
    void made(AclEntry... rules) {
        acls.addAll(List.of(rules));
        ledger = ledger.with(Stream.of(rules).map(LedgerEntry.OfRule::new).toList());
    }

    @Override
    public Optional<PushMark> begin(String model, PushMark mark) {
        answerWhileAlive();
        Optional<PushMark> other = ledger.push().filter(first -> first.mayBeUnderWay(mark.seen()));
        if (other.isEmpty()) {
            ledger = ledger.pushedBy(Optional.of(mark));
        }
        return other;
    }

    @Override
    public void mark(String model, PushMark mark) {
        answerWhileAlive();
        ledger = ledger.pushedBy(Optional.of(mark));
    }

    @Override
    public void end(String model, PushMark mark) {
        answerWhileAlive();
        ledger = ledger.pushedBy(Optional.empty());
    }

    @Override
    public void remember(String model, Collection<? extends LedgerEntry> entries) {
        answerWhileAlive();
        ledger = ledger.with(entries);
    }

    @Override
    public void forget(String model, Collection<? extends LedgerEntry> entries) {
        answerWhileAlive();
        ledger = ledger.without(entries);
    }

    /** Has a topic that others made. */
    void has(DesiredTopic topic) {
        topics.put(
                topic.name(),
                new ActualTopic(
                        topic.name(),
                        Math.max(1, topic.partitions()),
                        Math.max(1, topic.replicas()),
                        topic.configs(),
                        new TreeMap<>(Map.of("retention.ms", "604800000")),
                        Map.of()));
    }

    @Override
    public Map<String, String> addPartitions(Map<String, Integer> totals, Effect effect) {
        if (effect == Effect.APPLY) {
            calls.add("addPartitions " + totals.size());
            totals.forEach((name, total) ->
                    topics.computeIfPresent(
                            name,
                            (_, now) ->
                                    new ActualTopic(
                                            name,
                                            total,
                                            now.replicas(),
                                            now.configs(),
                                            now.defaults(),
                                            now.types())));
        }
        return Map.of();
    }

    @Override
    public Map<String, String> alterConfigs(
            Map<String, List<ConfigChange>> changes, Effect effect) {
        if (effect == Effect.APPLY) {
            calls.add("alterConfigs " + changes.size());
            changes.forEach((name, wanted) ->
                    topics.computeIfPresent(name, (_, now) -> changed(now, wanted)));
        }
        return Map.of();
    }

    private static ActualTopic changed(ActualTopic now, List<ConfigChange> changes) {
        SortedMap<String, String> configs = new TreeMap<>(now.configs());
        changes.forEach(change ->
                change.to()
                        .ifPresentOrElse(
                                value -> configs.put(change.key(), value),
                                () -> configs.remove(change.key())));
        return new ActualTopic(
                now.name(), now.partitions(), now.replicas(), configs, now.defaults(), now.types());
    }

    @Override
    public Map<AclEntry, String> grant(Collection<AclEntry> entries) {
        answerWhileAlive();
        calls.add("grant " + entries.size());
        if (!losesGrants) {
            acls.addAll(entries);
        }
        answerWhileAlive();
        return Map.of();
    }

    @Override
    public Map<AclEntry, String> revoke(Collection<AclEntry> entries) {
        answerWhileAlive();
        calls.add("revoke " + entries.size());
        if (refusesRevocations) {
            return entries.stream().collect(Collectors.toMap(entry -> entry, _ -> "no"));
        }
        acls.removeAll(entries);
        answerWhileAlive();
        return Map.of();
    }

    @Override
    public Map<String, TopicUse> use(Map<String, OptionalLong> ages) {
        Map<String, TopicUse> asked = new HashMap<>(uses);
        asked.keySet().retainAll(ages.keySet());
        return asked;
    }

    @Override
    public Set<String> notServing(Collection<String> names) {
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(topics.keySet());
        return missing;
    }

    @Override
    public void close() {}
}
