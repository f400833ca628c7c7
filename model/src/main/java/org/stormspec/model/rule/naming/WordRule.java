package org.stormspec.model.rule.naming;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/**
 * A rule about words that do not belong into names: of a context in its domain and name, of a topic
 * in its own part.
 */
abstract class WordRule implements Rule<ModelRecord> {

    /** Knows words that give something away. */
    interface Words {

        /** Returns the words in a segment that give it away. */
        List<String> in(String segment);

        /** Returns a segment without those words; empty when nothing else is in it. */
        default String without(String segment) {
            String rest = segment;
            for (String word : in(segment)) {
                rest = rest.replaceAll("(?i)" + Pattern.quote(word), "");
            }
            String separator = segment.contains("_") ? "_" : "-";
            return Arrays.stream(rest.split("[-_]"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(separator));
        }
    }

    private final About about;

    WordRule(About about) {
        this.about = about;
    }

    @Override
    public final About about() {
        return about;
    }

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public final Stream<ModelRecord> subjects(Scope scope) {
        return Stream.of(
                        scope.model().find(Workspace.KEY).stream(),
                        scope.model().contexts().stream(),
                        scope.topics())
                .flatMap(subjects -> subjects);
    }

    @Override
    public final Stream<Finding> check(Scope scope, ModelRecord subject) {
        Words known = words(scope);
        return switch (subject) {
            case Context context ->
                    words(known, context.domain() + "." + context.name())
                            .map(word -> finding(known, word, context));
            case Element topic -> check(scope, known, topic);
            case Workspace workspace -> check(known, workspace);
            default -> Stream.empty();
        };
    }

    /** Returns the words that this rule listens for. */
    abstract Words words(Scope scope);

    /** Returns what is wrong with what stands in the names of all topics; usually nothing. */
    Stream<Finding> check(Words known, Workspace workspace) {
        return Stream.empty();
    }

    /** Returns what to say about a word in a name. */
    abstract String message(String word, String name);

    private Stream<Finding> check(Scope scope, Words known, Element element) {
        String own =
                element.topic().flatMap(Topic::explicitName).orElse(TopicNames.typeOf(element));
        return words(known, own).map(word -> finding(scope, known, word, element));
    }

    static Stream<String> words(Words known, String name) {
        return Arrays.stream(name.split("\\."))
                .flatMap(segment -> known.in(segment).stream())
                .distinct();
    }

    private Finding finding(Words known, String word, Context context) {
        String name = known.without(context.name());
        String domain = known.without(context.domain());
        List<Fix> fixes =
                name.isEmpty() || (domain.isEmpty() && !context.domain().isEmpty())
                        ? List.of()
                        : List.of(
                                Repairs.context(
                                        "call it " + context.renamed(domain, name).path(),
                                        context.id(),
                                        found -> found.renamed(domain, name)));
        return about.finding(message(word, context.path()), List.of(context.key()), fixes);
    }

    private Finding finding(Scope scope, Words known, String word, Element topic) {
        String type = known.without(TopicNames.typeOf(topic));
        return about.finding(
                message(word, scope.callOf(topic)),
                List.of(topic.key()),
                type.isEmpty()
                        ? List.of()
                        : List.of(
                                Repairs.element(
                                        "call it " + scope.callOf(renamed(topic, type)),
                                        topic.id(),
                                        found -> renamed(found, type))));
    }

    private static Element renamed(Element topic, String type) {
        return Repairs.onTopic(topic, found -> found.typed(type).explicitlyNamed(Optional.empty()));
    }
}
