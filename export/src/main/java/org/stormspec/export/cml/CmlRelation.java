package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Relation;

/**
 * How two contexts of a map stand to each other.
 *
 * @param node its statement
 * @param upstream name of the context that gives; the left one where neither does
 * @param downstream name of the context that takes
 * @param symmetric whether neither is upstream
 * @param patterns abbreviations of the patterns on both sides, such as {@code OHS}
 * @param upstreamPatterns those of them on the side of the context that gives
 * @param downstreamPatterns those of them on the side of the context that takes
 * @param exposed names of the aggregates that downstream reads
 */
record CmlRelation(
        CmlNode node,
        String upstream,
        String downstream,
        boolean symmetric,
        List<String> patterns,
        List<String> upstreamPatterns,
        List<String> downstreamPatterns,
        List<String> exposed) {

    /** Roles, not patterns: they say again what the arrow says. */
    private static final Set<String> ROLES = Set.of("U", "D");

    /** Reads a statement of a map; empty when it is no relation. */
    static Optional<CmlRelation> of(CmlNode node) {
        return Stream.of("->", "<-", "<->")
                .filter(arrow -> node.header().stream().anyMatch(token -> token.is(arrow)))
                .findFirst()
                .flatMap(arrow -> read(node, arrow));
    }

    private static Optional<CmlRelation> read(CmlNode node, String arrow) {
        List<String> names = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        boolean inside = false;
        boolean after = false;
        for (CmlToken token : node.header()) {
            if (token.is(":")) {
                break;
            }
            inside = (inside || token.is("[")) && !token.is("]");
            after = after || token.is(arrow);
            if (token.isWord()) {
                (inside ? (after ? right : left) : names).add(token.text());
            }
        }
        if (names.size() != 2) {
            return Optional.empty();
        }
        List<String> patterns = new ArrayList<>(left);
        patterns.addAll(right);
        patterns.removeIf(ROLES::contains);
        boolean leftGives = !arrow.equals("<-");
        return Optional.of(
                new CmlRelation(
                        node,
                        names.get(leftGives ? 0 : 1),
                        names.get(leftGives ? 1 : 0),
                        arrow.equals("<->"),
                        patterns.stream().distinct().toList(),
                        leftGives ? left : right,
                        leftGives ? right : left,
                        exposed(node)));
    }

    private static List<String> exposed(CmlNode node) {
        return node.first("exposedAggregates")
                .map(list -> list.words().stream().skip(1).toList())
                .orElse(List.of());
    }

    /** What the two are to each other, by the abbreviations or the arrow. */
    Relation.Pattern pattern() {
        if (patterns.contains("SK")) {
            return Relation.Pattern.SHARED_KERNEL;
        }
        if (symmetric) {
            return Relation.Pattern.PARTNERSHIP;
        }
        return patterns.contains("S") || patterns.contains("C")
                ? Relation.Pattern.CUSTOMER_SUPPLIER
                : Relation.Pattern.UPSTREAM_DOWNSTREAM;
    }

    Set<Relation.Role> upstreamRoles() {
        return roles(upstreamPatterns);
    }

    Set<Relation.Role> downstreamRoles() {
        return roles(downstreamPatterns);
    }

    private static Set<Relation.Role> roles(List<String> words) {
        return Stream.of(Relation.Role.values())
                .filter(role -> words.contains(role.word()))
                .collect(Collectors.toSet());
    }

    /** How it is implemented, may be empty. */
    String technology() {
        return node.first("implementationTechnology").map(CmlNode::text).orElse("");
    }

    boolean isOpenHost() {
        return patterns.contains("OHS");
    }
}
