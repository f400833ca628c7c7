package org.stormspec.model.rule.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
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

/** A topic or a field bears a tag that is no word of the vocabulary. */
public final class UnknownTagRule implements Rule<Element> {

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
    public Stream<Element> subjects(Scope scope) {
        return scope.topics();
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        return tagsOf(element.topic().orElseThrow()).stream()
                .filter(tag -> !isKnown(scope, tag))
                .map(tag -> finding(scope, element, tag));
    }

    private static Set<String> tagsOf(Topic topic) {
        Set<String> tags = new TreeSet<>(topic.sharing().tags());
        topic.payload().fields().forEach(field -> tags.addAll(field.tags()));
        return tags;
    }

    /** Personal data is protected without a vocabulary too. */
    private static boolean isKnown(Scope scope, String tag) {
        return tag.equals(PolicyRule.PII) || scope.model().has(new RecordKey(RecordType.TAG, tag));
    }

    private Finding finding(Scope scope, Element element, String tag) {
        List<Fix> fixes = new ArrayList<>();
        scope.tagsLike(tag).stream()
                .limit(PROPOSALS)
                .forEach(like -> fixes.add(instead(element, tag, like)));
        fixes.add(proposing(tag));
        fixes.add(
                Repairs.topic(
                        "take %s off".formatted(tag),
                        element.id(),
                        found -> replaced(found, tag, Set.of())));
        return about().finding(
                        "'%s' on %s is no tag of this workspace."
                                .formatted(tag, scope.callOf(element)),
                        List.of(element.key()),
                        fixes);
    }

    private static Fix instead(Element element, String tag, Tag like) {
        return Repairs.topic(
                        "tag it %s instead".formatted(like.id()),
                        element.id(),
                        found -> replaced(found, tag, Set.of(like.id())))
                .needing(like.key());
    }

    private static Fix proposing(String tag) {
        return new Fix(
                "take %s into the vocabulary".formatted(tag),
                model -> new Draft(model).put(new Tag(tag, "", Optional.empty())).changes());
    }

    private static Topic replaced(Topic topic, String tag, Set<String> by) {
        return topic.shared(topic.sharing().tagged(replaced(topic.sharing().tags(), tag, by)))
                .carrying(
                        topic.payload()
                                .of(
                                        topic.payload().fields().stream()
                                                .map(field ->
                                                        field.tagged(
                                                                replaced(field.tags(), tag, by)))
                                                .toList()));
    }

    private static SortedSet<String> replaced(Set<String> tags, String tag, Set<String> by) {
        SortedSet<String> now = new TreeSet<>(tags);
        if (now.remove(tag)) {
            now.addAll(by);
        }
        return now;
    }
}
