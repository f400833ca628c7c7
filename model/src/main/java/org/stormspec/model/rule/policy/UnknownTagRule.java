package org.stormspec.model.rule.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.Draft;

/** A topic, a field or a context bears a tag that is no word of the vocabulary. */
public final class UnknownTagRule implements Rule<ModelRecord> {

    private static final int PROPOSALS = 2;

    @Override
    public About about() {
        return new About(
                "POL-05",
                Level.WARNING,
                "Unknown tag",
                "Policies hang on tags. A tag that is not in the vocabulary, perhaps only misspelt,"
                        + " brings none.",
                "'pi' on acme.common.users._protected.user is no tag of this workspace.",
                "use a similar tag · take it into the vocabulary · take it off");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.TAG, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<ModelRecord> subjects(Scope scope) {
        return Stream.concat(scope.topics(), scope.model().contexts().stream());
    }

    @Override
    public Stream<Finding> check(Scope scope, ModelRecord subject) {
        return switch (subject) {
            case Element element ->
                    unknown(scope, tagsOf(element.topic().orElseThrow()))
                            .map(tag -> finding(scope, element, scope.callOf(element), tag));
            case Context context ->
                    unknown(scope, tagsOf(context))
                            .map(tag -> finding(scope, context, context.path(), tag));
            default -> Stream.empty();
        };
    }

    private static Stream<String> unknown(Scope scope, Set<String> tags) {
        return tags.stream().filter(tag -> !isKnown(scope, tag));
    }

    private static Set<String> tagsOf(Topic topic) {
        Set<String> tags = new TreeSet<>(topic.sharing().tags());
        tags.addAll(topic.message().tags());
        topic.message().headers().forEach(field -> tags.addAll(field.tags()));
        topic.payload().fields().forEach(field -> tags.addAll(field.tags()));
        return tags;
    }

    private static Set<String> tagsOf(Context context) {
        Set<String> tags = new TreeSet<>(context.charter().tags());
        context.types()
                .values()
                .forEach(fields -> fields.forEach(field -> tags.addAll(field.tags())));
        return tags;
    }

    /** Personal data is protected without a vocabulary too. */
    private static boolean isKnown(Scope scope, String tag) {
        return tag.equals(PolicyRule.PII) || scope.model().has(new RecordKey(RecordType.TAG, tag));
    }

    private Finding finding(Scope scope, ModelRecord bearer, String call, String tag) {
        List<Fix> fixes = new ArrayList<>();
        scope.tagsLike(tag).stream()
                .limit(PROPOSALS)
                .forEach(like ->
                        fixes.add(
                                replacing(
                                                "tag it %s instead".formatted(like.id()),
                                                bearer,
                                                tag,
                                                Set.of(like.id()))
                                        .needing(like.key())));
        fixes.add(proposing(tag));
        fixes.add(replacing("take %s off".formatted(tag), bearer, tag, Set.of()));
        return about().finding(
                        "'%s' on %s is no tag of this workspace.".formatted(tag, call),
                        List.of(bearer.key()),
                        fixes);
    }

    private static Fix replacing(String label, ModelRecord bearer, String tag, Set<String> by) {
        return bearer instanceof Context context
                ? Repairs.context(label, context.id(), found -> replaced(found, tag, by))
                : Repairs.topic(label, bearer.key().id(), found -> replaced(found, tag, by));
    }

    private static Fix proposing(String tag) {
        return new Fix(
                "take %s into the vocabulary".formatted(tag),
                model -> new Draft(model).put(new Tag(tag, "", Optional.empty())).changes());
    }

    private static Topic replaced(Topic topic, String tag, Set<String> by) {
        return topic.shared(topic.sharing().tagged(replaced(topic.sharing().tags(), tag, by)))
                .carrying(topic.payload().of(replaced(topic.payload().fields(), tag, by)))
                .telling(
                        topic.message()
                                .tagged(replaced(topic.message().tags(), tag, by))
                                .headed(replaced(topic.message().headers(), tag, by)));
    }

    private static Context replaced(Context context, String tag, Set<String> by) {
        SortedMap<String, List<Field>> types = new TreeMap<>();
        context.types().forEach((name, fields) -> types.put(name, replaced(fields, tag, by)));
        return context.typed(types)
                .chartered(context.charter().tagged(replaced(context.charter().tags(), tag, by)));
    }

    private static List<Field> replaced(List<Field> fields, String tag, Set<String> by) {
        return fields.stream().map(field -> field.tagged(replaced(field.tags(), tag, by))).toList();
    }

    private static SortedSet<String> replaced(Set<String> tags, String tag, Set<String> by) {
        SortedSet<String> now = new TreeSet<>(tags);
        if (now.remove(tag)) {
            now.addAll(by);
        }
        return now;
    }
}
