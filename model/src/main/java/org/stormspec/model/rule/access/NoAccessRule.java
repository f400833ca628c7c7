package org.stormspec.model.rule.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A topic has no access level yet. */
public final class NoAccessRule implements Rule<Element> {

    @Override
    public About about() {
        return new About(
                "ACC-06",
                Level.ERROR,
                "No access level",
                "The access level is part of the topic's name and of its rights; without it the"
                        + " topic can be neither exported nor pushed.",
                "Nobody has said who may read 'Order': everyone, some contexts, or only"
                        + " finance.sales.",
                "make it private · make it protected · make it public");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return scope.topics();
    }

    @Override
    public Stream<Finding> check(Scope scope, Element topic) {
        return topic.topic().flatMap(detail -> detail.access()).isPresent()
                ? Stream.empty()
                : Stream.of(finding(scope, topic));
    }

    private Finding finding(Scope scope, Element topic) {
        String message =
                "Nobody has said who may read %s: everyone, some contexts, or only %s."
                        .formatted(scope.callOf(topic), scope.ownerOf(topic).orElseThrow().path());
        return about().finding(
                        message,
                        List.of(topic.key()),
                        Stream.of(Access.PRIVATE, Access.PROTECTED, Access.PUBLIC)
                                .map(access -> making(scope, topic, access))
                                .toList());
    }

    private static Fix making(Scope scope, Element topic, Access access) {
        return Repairs.topic(
                        "make it " + access.word(),
                        topic.id(),
                        found -> found.accessible(Optional.of(access)))
                .asking(AccessChange.consequence(scope, topic, access));
    }
}
