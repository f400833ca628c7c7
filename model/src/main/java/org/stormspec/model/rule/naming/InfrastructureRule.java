package org.stormspec.model.rule.naming;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A name speaks of machines: of a context in its domain and name, of a topic in its own part. */
public final class InfrastructureRule implements Rule<ModelRecord> {

    @Override
    public About about() {
        return new About(
                "NAM-04",
                Level.ERROR,
                "Infrastructure in a name",
                "Names outlive machines. A region, zone, environment, cluster, vendor or protocol"
                        + " in a name is wrong after the first move, and readers of it would have to"
                        + " change.",
                "'us-east1' in acme.us-east1.finance._public.sale is infrastructure.",
                "drop the word");
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
        InfrastructureWords known = InfrastructureWords.of(scope);
        return switch (subject) {
            case Context context ->
                    words(known, context.domain() + "." + context.name())
                            .map(word -> finding(known, word, context));
            case Element topic -> check(scope, known, topic);
            default -> Stream.empty();
        };
    }

    private Stream<Finding> check(Scope scope, InfrastructureWords known, Element element) {
        String own =
                element.topic().flatMap(Topic::explicitName).orElse(TopicNames.typeOf(element));
        return words(known, own).map(word -> finding(scope, known, word, element));
    }

    private static Stream<String> words(InfrastructureWords known, String name) {
        return Arrays.stream(name.split("\\."))
                .flatMap(segment -> known.in(segment).stream())
                .distinct();
    }

    private Finding finding(InfrastructureWords known, String word, Context context) {
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
        return about().finding(message(word, context.path()), List.of(context.key()), fixes);
    }

    private Finding finding(Scope scope, InfrastructureWords known, String word, Element topic) {
        String type = known.without(TopicNames.typeOf(topic));
        return about().finding(
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

    private static String message(String word, String name) {
        return "'%s' in %s is infrastructure.".formatted(word, name);
    }
}
