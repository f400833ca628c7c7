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
 * A context sets what a policy overrides, because records must stay longer. That they stay too long
 * is {@link PolicyRetentionRule}'s, and what no setting can fulfil {@link PolicyConflictRule}'s.
 */
public final class OverriddenSettingRule extends PolicyRule {

    @Override
    public About about() {
        return new About(
                "POL-08",
                Level.WARNING,
                "Setting that a policy overrides",
                "Where a policy says how long records stay, the setting of the topic has no effect"
                        + " beyond it; it only misleads whoever reads it.",
                "acme.finance.sales._public.order keeps records for 24 hours, pol-financial says at"
                        + " least 168 hours.",
                "use what the policy says");
    }

    @Override
    Optional<Finding> check(Scope scope, TopicContract topic, String tag, TagPolicy policy) {
        return policy.minRetentionHours().isPresent()
                        && Retention.fallsShort(topic, policy.minRetentionHours().getAsInt())
                        && PolicyConflictRule.conflictsOf(scope, topic).findAny().isEmpty()
                ? Optional.of(finding(topic, policy, policy.minRetentionHours().getAsInt()))
                : Optional.empty();
    }

    private Finding finding(TopicContract topic, TagPolicy policy, int hours) {
        return about().finding(
                        "%s keeps records %s, %s says at least %s."
                                .formatted(
                                        topic.name(),
                                        Retention.inWords(topic),
                                        policy.id(),
                                        Retention.hours(hours)),
                        List.of(topic.element().key()),
                        List.of(Retention.limited(topic, hours)));
    }
}
