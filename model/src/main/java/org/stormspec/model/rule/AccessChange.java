package org.stormspec.model.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;

/** What another access level of a topic brings, which is part of its name and of its rights. */
public final class AccessChange {

    private AccessChange() {}

    /**
     * Returns what people have to agree to before a topic gets another access level, in words;
     * empty when nobody is locked out and the name that follows is free.
     */
    public static Optional<String> consequence(Scope scope, Element topic, Access access) {
        return access == Access.PUBLIC
                ? clash(scope, topic, access)
                : lockedOut(scope, topic).or(() -> clash(scope, topic, access));
    }

    /**
     * Returns whether another topic has the name already that would follow from a level, in words.
     */
    public static Optional<String> clash(Scope scope, Element topic, Access access) {
        Element changed = Repairs.onTopic(topic, found -> found.accessible(Optional.of(access)));
        return scope.names()
                .nameOf(changed, scope.ownerOf(topic))
                .filter(name -> !scope.isFree(name, topic))
                .map(name -> "two topics are called " + name);
    }

    private static Optional<String> lockedOut(Scope scope, Element topic) {
        String owner = topic.context().orElse("");
        List<String> readers =
                Stream.concat(
                                scope.model().consumersOf(topic.id()).stream()
                                        .map(Consumer::context),
                                scope.model().linksFrom(topic.id()).stream()
                                        .map(Link::to)
                                        .flatMap(to -> scope.model().element(to).stream())
                                        .flatMap(reader -> reader.context().stream()))
                        .filter(reader -> !reader.equals(owner))
                        .distinct()
                        .flatMap(reader -> scope.model().context(reader).stream())
                        .map(Context::path)
                        .sorted()
                        .toList();
        return readers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "%s may not read it any more".formatted(Wording.listed(readers, "and")));
    }
}
