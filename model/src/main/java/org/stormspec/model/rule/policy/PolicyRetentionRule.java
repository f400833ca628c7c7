package org.stormspec.model.rule.policy;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/**
 * A topic keeps records longer than the policy of one of its tags allows. Topics that only compact
 * are {@link ForEverRule}'s.
 */
public final class PolicyRetentionRule extends PolicyRule {

    @Override
    public About about() {
        return new About(
                "POL-02",
                Level.ERROR,
                "Personal data kept too long",
                "A policy limits how long such data may stay, so that what people want forgotten"
                        + " is forgotten everywhere in that time.",
                "acme.common.users._protected.user keeps records for 168 hours, but full_name and"
                        + " email are pii; pol-pii allows 48 hours.",
                "set the retention that the policy allows");
    }

    @Override
    Optional<Finding> check(Scope scope, TopicContract topic, String tag, TagPolicy policy) {
        return policy.maxRetentionHours().isPresent()
                        && !Retention.isForEver(topic)
                        && Retention.exceeds(topic, policy.maxRetentionHours().getAsInt())
                ? Optional.of(finding(topic, tag, policy, policy.maxRetentionHours().getAsInt()))
                : Optional.empty();
    }

    private Finding finding(TopicContract topic, String tag, TagPolicy policy, int hours) {
        return about().finding(
                        "%s keeps records %s, but %s; %s allows %s."
                                .formatted(
                                        topic.name(),
                                        Retention.inWords(topic),
                                        bearers(topic, tag),
                                        policy.id(),
                                        Retention.hours(hours)),
                        List.of(topic.element().key()),
                        List.of(Retention.limited(topic, hours)));
    }
}
