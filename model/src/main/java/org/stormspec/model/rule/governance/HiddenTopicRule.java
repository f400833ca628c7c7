package org.stormspec.model.rule.governance;

import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A public topic is kept out of catalogues. */
public final class HiddenTopicRule extends EachTopicRule {

    /** Describes the rule. */
    public HiddenTopicRule() {
        super(
                new About(
                        "GOV-02",
                        Level.WARNING,
                        "Public topic that nobody can find",
                        "Public means that everybody may read it. Whoever is to read it has to"
                                + " find it first.",
                        "acme.finance.campaign._public.sale is public, but catalogues leave it out.",
                        "list it"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PUBLIC && topic.topic().product().hidden()
                ? one(
                        topic,
                        "%s is public, but catalogues leave it out.".formatted(topic.name()),
                        Repairs.topic(
                                "list it",
                                topic.element().id(),
                                found -> found.promising(found.product().hiding(false))))
                : Stream.empty();
    }
}
