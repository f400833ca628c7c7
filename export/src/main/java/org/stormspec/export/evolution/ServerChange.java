package org.stormspec.export.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.diff.ServerFacts;

/// A cluster that documents tell otherwise than at the last export.
///
/// @param effect where it stands is no part of the contract; how clients are let in is
/// @param words what changed
public record ServerChange(Effect effect, String words) {

    /// Whether clients have to be set up otherwise.
    public boolean isBreaking() {
        return effect == Effect.BREAKS;
    }

    static List<ServerChange> between(
            SortedMap<String, ServerFacts> before, SortedMap<String, ServerFacts> now) {
        List<ServerChange> changes = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            ServerFacts old = before.get(name);
            ServerFacts next = now.get(name);
            if (old == null) {
                changes.add(environment("server %s is new".formatted(name)));
            } else if (next == null) {
                changes.add(environment("server %s is gone".formatted(name)));
            } else {
                compare(changes, name, old, next);
            }
        }
        return changes;
    }

    private static void compare(
            List<ServerChange> changes, String name, ServerFacts old, ServerFacts next) {
        if (!old.address().equals(next.address())) {
            changes.add(
                    environment(
                            "server %s moved from %s to %s"
                                    .formatted(name, old.address(), next.address())));
        }
        if (!old.registry().equals(next.registry())) {
            changes.add(
                    environment(
                            "schema registry of %s moved from %s to %s"
                                    .formatted(name, said(old.registry()), said(next.registry()))));
        }
        if (!old.security().equals(next.security())) {
            changes.add(
                    new ServerChange(
                            Effect.BREAKS,
                            "security of %s from %s to %s: clients have to be set up otherwise"
                                    .formatted(name, old.security(), next.security())));
        }
    }

    private static String said(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static ServerChange environment(String words) {
        return new ServerChange(Effect.ENVIRONMENT, words);
    }
}
