package org.stormspec.model.rule.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A topic is described by who reads it. */
public final class KnownReaderRule extends TopicRule {

    /** Describes the rule. */
    public KnownReaderRule() {
        super(
                new About(
                        "FLO-10",
                        Level.HINT,
                        "Producer that names a reader",
                        "A producer that knows its readers will be changed for them. Who reads is written where it is read.",
                        "The description of acme.finance.sales._public.order names its reader finance.campaign.",
                        "take the sentence out"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return scope.readersOf(element.id()).stream()
                .flatMap(reading ->
                        Stream.concat(
                                Stream.of(reading.reader().path()),
                                reading.reader().services().stream().map(Context.Service::id)))
                .filter(name -> name.length() > 3 && element.description().contains(name))
                .distinct()
                .flatMap(name ->
                        at(
                                element,
                                "The description of %s names its reader %s."
                                        .formatted(scope.callOf(element), name),
                                List.of(
                                        Repairs.element(
                                                "take the sentence out",
                                                element.id(),
                                                found ->
                                                        found.described(
                                                                without(
                                                                        found.description(),
                                                                        name))))));
    }

    private static String without(String text, String name) {
        return Arrays.stream(text.split("(?<=[.!?;])\\s+"))
                .filter(sentence -> !sentence.contains(name))
                .collect(Collectors.joining(" "));
    }
}
