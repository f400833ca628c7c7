package org.stormspec.model.rule.access;

import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Threshold;
import org.stormspec.model.rule.policy.Cleansing;

/** So many contexts may read a protected topic that a cleansed public copy would serve better. */
public final class ManyGrantsRule extends EachTopicRule {

    /** Describes the rule. */
    public ManyGrantsRule() {
        super(
                new About(
                        "ACC-09",
                        Level.HINT,
                        "Many grants",
                        "Every grant is a decision to renew and a reader to tell of changes. What"
                                + " so many need may well be public, without what had to be"
                                + " protected.",
                        "acme.common.users._protected.user is granted to 7 contexts; a public copy"
                                + " without personal data would serve them.",
                        "publish a cleansed copy and let them read that"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        int grants = topic.topic().sharing().grants().size();
        return topic.access() == Access.PROTECTED && grants > scope.threshold(Threshold.GRANTS)
                ? Stream.of(
                        found(
                                topic,
                                "%s is granted to %d contexts; a public copy without personal data would serve them."
                                        .formatted(topic.name(), grants),
                                Cleansing.instead(scope, topic).stream().toList()))
                : Stream.empty();
    }
}
