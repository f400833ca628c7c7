package org.stormspec.model.rule;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;

/** A rule about the topics that lie in a context. */
public abstract class TopicRule extends ElementRule {

    /** Makes a rule about topics. */
    protected TopicRule(About about) {
        super(about, Kind.TOPIC);
    }

    @Override
    public final Stream<Finding> check(Scope scope, Element element) {
        return element.topic().stream().flatMap(topic -> check(scope, element, topic));
    }

    /** Returns what is wrong with a topic. */
    protected abstract Stream<Finding> check(Scope scope, Element element, Topic topic);

    /** Returns a finding at a topic. */
    protected final Stream<Finding> at(Element element, String message, List<Fix> fixes) {
        return Stream.of(about().finding(message, List.of(element.key()), fixes));
    }
}
