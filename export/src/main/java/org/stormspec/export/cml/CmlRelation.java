package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How two contexts of a map stand to each other.
 *
 * @param node its statement
 * @param upstream name of the context that gives; the left one where neither does
 * @param downstream name of the context that takes
 * @param symmetric whether neither is upstream
 * @param patterns abbreviations of the patterns on both sides, such as {@code OHS}
 * @param exposed names of the aggregates that downstream reads
 */
record CmlRelation(
        CmlNode node,
        String upstream,
        String downstream,
        boolean symmetric,
        List<String> patterns,
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
        List<String> patterns = new ArrayList<>();
        boolean inside = false;
        for (CmlToken token : node.header()) {
            if (token.is(":")) {
                break;
            }
            inside = (inside || token.is("[")) && !token.is("]");
            if (token.isWord()) {
                (inside ? patterns : names).add(token.text());
            }
        }
        if (names.size() != 2) {
            return Optional.empty();
        }
        patterns.removeIf(ROLES::contains);
        boolean leftGives = !arrow.equals("<-");
        return Optional.of(
                new CmlRelation(
                        node,
                        names.get(leftGives ? 0 : 1),
                        names.get(leftGives ? 1 : 0),
                        arrow.equals("<->"),
                        patterns.stream().distinct().toList(),
                        exposed(node)));
    }

    private static List<String> exposed(CmlNode node) {
        return node.first("exposedAggregates")
                .map(list -> list.words().stream().skip(1).toList())
                .orElse(List.of());
    }

    boolean isOpenHost() {
        return patterns.contains("OHS");
    }
}
