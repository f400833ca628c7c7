package org.stormspec.render.map.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Relation;
import org.stormspec.render.map.graph.MapRelation;
import org.stormspec.render.map.graph.MapRelation.Behind;

/** Joins what the context map says of two contexts with what one of them reads of the other. */
final class ContextRelations {

    private final Landscape landscape;
    private final SortedMap<String, Relation> said = new TreeMap<>();

    private ContextRelations(Landscape landscape, Collection<Relation> relations) {
        this.landscape = landscape;
        relations.forEach(relation -> said.put(pair(relation.from(), relation.to()), relation));
    }

    static List<MapRelation> of(Landscape landscape, Collection<Relation> relations) {
        return new ContextRelations(landscape, relations).all();
    }

    private static String pair(String from, String to) {
        return from + " " + to;
    }

    private List<MapRelation> all() {
        SortedMap<String, MapRelation> all = new TreeMap<>();
        org.stormspec.model.health.Relation.all(landscape)
                .forEach(read -> all.put(pair(read.owner(), read.reader()), read(read)));
        said.values().stream()
                .filter(this::isBetweenContexts)
                .filter(relation ->
                        !all.containsKey(pair(relation.from(), relation.to()))
                                && !(relation.pattern().symmetric()
                                        && all.containsKey(pair(relation.to(), relation.from()))))
                .forEach(relation ->
                        all.put(
                                pair(relation.from(), relation.to()),
                                new MapRelation(
                                        relation.from(),
                                        relation.to(),
                                        words(relation, relation.from()),
                                        !relation.pattern().symmetric(),
                                        List.of())));
        return List.copyOf(all.values());
    }

    private boolean isBetweenContexts(Relation relation) {
        return landscape.context(relation.from()).isPresent()
                && landscape.context(relation.to()).isPresent();
    }

    private MapRelation read(org.stormspec.model.health.Relation read) {
        Optional<Relation> word = between(read.owner(), read.reader());
        return new MapRelation(
                read.owner(),
                read.reader(),
                word.map(found -> words(found, read.owner())).orElse(""),
                true,
                read.topics().stream().map(this::behind).toList());
    }

    /** Who reads somebody that is upstream of nobody goes by what was said the other way round. */
    private Optional<Relation> between(String owner, String reader) {
        return Optional.ofNullable(said.get(pair(owner, reader)))
                .or(() ->
                        Optional.ofNullable(said.get(pair(reader, owner)))
                                .filter(relation -> relation.pattern().symmetric()));
    }

    private Behind behind(org.stormspec.model.health.Relation.Behind behind) {
        TopicContract topic =
                Optional.ofNullable(landscape.topics().get(behind.topic())).orElseThrow();
        return new Behind(
                behind.topic(),
                ModelMap.label(topic),
                topic.access(),
                behind.service(),
                behind.pattern());
    }

    /** Returns {@code customer-supplier, PL → ACL}, the roles of the giving side first. */
    private static String words(Relation relation, String giver) {
        boolean asSaid = relation.from().equals(giver);
        String roles = roles(asSaid ? relation.roles() : relation.otherRoles());
        String others = roles(asSaid ? relation.otherRoles() : relation.roles());
        String pattern = relation.pattern().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (roles.isEmpty() && others.isEmpty()) {
            return pattern;
        }
        String sides =
                roles.isEmpty() ? "→ " + others : others.isEmpty() ? roles : roles + " → " + others;
        return pattern + ", " + sides;
    }

    private static String roles(Set<Relation.Role> roles) {
        return roles.stream().sorted().map(Relation.Role::word).collect(Collectors.joining(" "));
    }
}
