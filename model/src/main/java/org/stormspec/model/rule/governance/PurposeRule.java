package org.stormspec.model.rule.governance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** Nobody says what a context is for; for a public topic that is a hint. */
public final class PurposeRule implements Rule<ModelRecord> {

    @Override
    public About about() {
        return new About(
                "GOV-01",
                Level.WARNING,
                "Nobody says what it is for",
                "Who looks for data reads a sentence and decides. Of a context that sentence is"
                        + " expected, of a public topic it is a help: there it is a hint.",
                "Nobody says what health.sleepy is for.",
                "none; write it down");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<ModelRecord> subjects(Scope scope) {
        return Stream.concat(scope.model().contexts().stream(), scope.topics());
    }

    @Override
    public Stream<Finding> check(Scope scope, ModelRecord subject) {
        return switch (subject) {
            case Context context ->
                    context.purpose().isBlank()
                            ? Stream.of(finding(context.path(), subject))
                            : Stream.empty();
            case Element topic ->
                    isSilent(topic)
                            ? Stream.of(finding(scope.callOf(topic), subject).at(Level.HINT))
                            : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static boolean isSilent(Element topic) {
        return topic.description().isBlank()
                && topic.topic()
                        .flatMap(detail -> detail.access())
                        .filter(access -> access == Access.PUBLIC)
                        .isPresent();
    }

    private Finding finding(String name, ModelRecord subject) {
        return about().finding(
                        "Nobody says what %s is for.".formatted(name),
                        List.of(subject.key()),
                        List.of());
    }
}
