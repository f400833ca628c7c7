package org.stormspec.model.rule.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A topic is granted to a context that does not exist. */
public final class UnknownGrantRule implements Rule<Element> {

    private static final int PROPOSALS = 3;

    @Override
    public About about() {
        return new About(
                "ACC-04",
                Level.ERROR,
                "Grant to an unknown context",
                "A grant names a context of this model; a name that nobody bears is a mistake or a"
                        + " door left open for whoever takes it.",
                "There is no context people.payroll, but acme.common.users._protected.user is"
                        + " granted to it.",
                "grant a context of a similar name instead · revoke the grant");
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
        return topic.topic().stream()
                .flatMap(detail -> detail.sharing().grants().stream())
                .filter(granted -> scope.model().context(granted).isEmpty())
                .map(granted -> finding(scope, topic, granted));
    }

    private Finding finding(Scope scope, Element topic, String granted) {
        return about().finding(
                        "There is no context %s, but %s is granted to it."
                                .formatted(granted, scope.callOf(topic)),
                        List.of(topic.key()),
                        fixes(scope, topic, granted));
    }

    private static List<Fix> fixes(Scope scope, Element topic, String granted) {
        Set<String> taken = topic.topic().map(Topic::sharing).orElseThrow().grants();
        List<Fix> fixes = new ArrayList<>();
        scope.contextsLike(granted).stream()
                .filter(context -> !taken.contains(context.id()))
                .filter(context -> !topic.context().orElseThrow().equals(context.id()))
                .limit(PROPOSALS)
                .forEach(context -> fixes.add(instead(topic, granted, context)));
        fixes.add(
                Repairs.topic(
                        "revoke the grant of " + granted,
                        topic.id(),
                        found -> Repairs.revoking(found, granted)));
        return fixes;
    }

    private static Fix instead(Element topic, String granted, Context context) {
        return Repairs.topic(
                        "grant %s instead".formatted(context.path()),
                        topic.id(),
                        found ->
                                Repairs.granting(
                                        Repairs.revoking(found, granted), List.of(context.id())))
                .needing(context.key());
    }
}
