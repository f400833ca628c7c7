package org.stormspec.model.rule;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.RecordType;

/** A rule that looks at one topic that has a name after the other. */
public abstract class EachTopicRule implements Rule<TopicContract> {

    private static final Set<RecordType> ALL_AROUND =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            RecordType.WORKSPACE,
                            RecordType.DOMAIN,
                            RecordType.TEAM,
                            RecordType.TAG,
                            RecordType.TAG_POLICY,
                            RecordType.CONTEXT,
                            RecordType.ELEMENT,
                            RecordType.LINK,
                            RecordType.CONSUMER));

    private final About about;

    /** Describes the rule. */
    protected EachTopicRule(About about) {
        this.about = about;
    }

    @Override
    public final About about() {
        return about;
    }

    @Override
    public final Set<RecordType> dependsOn() {
        return ALL_AROUND;
    }

    @Override
    public final Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }

    /** Returns a finding about the topic. */
    protected final Finding found(TopicContract topic, String message, List<Fix> fixes) {
        return about.finding(message, List.of(topic.element().key()), fixes);
    }

    /** Returns a finding about the topic with one way out. */
    protected final Stream<Finding> one(TopicContract topic, String message, Fix... fixes) {
        return Stream.of(found(topic, message, List.of(fixes)));
    }
}
