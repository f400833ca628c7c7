package org.stormspec.model.rule.outside;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A rule that repeats what was found outside the model, as long as the record is there. */
final class ToldRule implements Rule<RecordKey> {

    private final About about;
    private final Outside outside;
    private final BiFunction<RecordKey, Told, List<Fix>> fixes;

    ToldRule(About about, Outside outside, BiFunction<RecordKey, Told, List<Fix>> fixes) {
        this.about = about;
        this.outside = outside;
        this.fixes = fixes;
    }

    @Override
    public About about() {
        return about;
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.ELEMENT);
    }

    @Override
    public Stream<RecordKey> subjects(Scope scope) {
        return outside.told().keySet().stream()
                .filter(place -> scope.model().find(place).isPresent());
    }

    @Override
    public Stream<Finding> check(Scope scope, RecordKey place) {
        return outside.told().getOrDefault(place, List.of()).stream()
                .filter(told -> told.rule().equals(about.id()))
                .filter(told -> told.file().isEmpty() || isUsed(scope, place, told))
                .map(told ->
                        about.finding(told.message(), List.of(place), fixes.apply(place, told)));
    }

    private static boolean isUsed(Scope scope, RecordKey place, Told told) {
        return scope.model()
                .element(place.id())
                .flatMap(Element::topic)
                .map(Topic::payload)
                .filter(payload ->
                        payload.schema().equals(told.file())
                                || payload.keySchema().equals(told.file()))
                .isPresent();
    }
}
