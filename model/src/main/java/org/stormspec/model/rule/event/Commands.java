package org.stormspec.model.rule.event;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.Scope;

/** Knows which topics carry commands: those of that kind, and those that are named like one. */
public final class Commands {

    private record Named(String context, String name) {}

    private record All() implements Memo.Key<Map<Named, Element>> {}

    private record Of(Named named) implements Memo.Key<Optional<Element>> {}

    private Commands() {}

    /** Returns the command of the same context that a topic is named like. */
    public static Optional<Element> carried(Scope scope, Element topic) {
        Named named =
                new Named(topic.context().orElse(""), Phrase.of(TopicNames.typeOf(topic)).plain());
        return scope.remembered(
                new Of(named),
                () ->
                        Optional.ofNullable(
                                scope.remembered(new All(), () -> all(scope)).get(named)));
    }

    private static Map<Named, Element> all(Scope scope) {
        return scope.model().elements(Kind.COMMAND).stream()
                .collect(
                        Collectors.toMap(
                                command ->
                                        new Named(
                                                command.context().orElse(""),
                                                Phrase.of(command.name()).plain()),
                                command -> command,
                                (first, second) -> first));
    }
}
