package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A small business to push: Campaign with a topic of each level, Billing that may read one, and a
 * look-alike.
 */
public final class PushFixture {

    private PushFixture() {}

    /** The contexts of a tenant, which keeps tests on one cluster apart. */
    public static List<ContextAccess> contexts(String tenant) {
        Party campaign = new Party(tenant + ".finance.campaign", "Campaign");
        Party billing = new Party(tenant + ".finance.billing", "Billing");
        Party lookAlike = new Party(tenant + ".finance.campaign_x", "Campaign X");
        return List.of(
                new ContextAccess(
                        campaign,
                        List.of(
                                topic(
                                        campaign,
                                        "_public",
                                        "customer",
                                        "Customer",
                                        AccessLevel.PUBLIC),
                                new TopicAccess(
                                        campaign.id() + "._protected.payment",
                                        "Payment",
                                        AccessLevel.PROTECTED,
                                        List.of(billing)),
                                topic(
                                        campaign,
                                        "_private",
                                        "audit",
                                        "Audit",
                                        AccessLevel.PRIVATE))),
                new ContextAccess(
                        billing,
                        List.of(
                                topic(
                                        billing,
                                        "_public",
                                        "invoice",
                                        "Invoice",
                                        AccessLevel.PUBLIC))),
                new ContextAccess(
                        lookAlike,
                        List.of(
                                topic(
                                        lookAlike,
                                        "_private",
                                        "secret",
                                        "Secret",
                                        AccessLevel.PRIVATE))));
    }

    private static TopicAccess topic(
            Party owner, String word, String type, String title, AccessLevel level) {
        return new TopicAccess(owner.id() + "." + word + "." + type, title, level, List.of());
    }

    /** What these contexts want: their topics with 3 partitions, and the rules of the policy. */
    public static DesiredState desired(List<ContextAccess> contexts, AclPolicy policy) {
        List<DesiredTopic> topics = new ArrayList<>();
        Map<String, String> names = new TreeMap<>();
        for (ContextAccess each : contexts) {
            names.put(each.context().id(), each.context().name());
            each.topics().forEach(topic -> names.put(topic.topic(), topic.title()));
            each.topics()
                    .forEach(topic ->
                            topics.add(
                                    topic(topic.topic(), 3, Map.of("cleanup.policy", "compact"))));
        }
        return desired(contexts, topics, policy.rules(contexts)).withNames(names);
    }

    static DesiredState desired(
            List<ContextAccess> contexts,
            Collection<DesiredTopic> topics,
            Collection<DesiredAcl> acls) {
        List<String> users = contexts.stream().map(each -> each.context().id()).toList();
        String model = users.stream().findFirst().map(user -> user.split("\\.")[0]).orElse("acme");
        Ownership ownership = Ownership.of(model, users);
        return DesiredState.of(ownership, topics, acls);
    }

    /** A wanted topic with one copy. */
    public static DesiredTopic topic(String name, int partitions, Map<String, String> configs) {
        SortedMap<String, String> sorted = new TreeMap<>(configs);
        return new DesiredTopic(name, partitions, 1, sorted, "Somebody publishes " + name);
    }
}
