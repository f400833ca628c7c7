package org.stormspec.app.find;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: words that all must be found, each anywhere or, with a prefix such as
 * {@code kind:policy}, in one of the facts about a thing only.
 *
 * @param terms all of them must match
 */
record Query(List<Term> terms) {
    /** The facts that a search looks at. */
    enum Facet {
        NAME,
        ALIAS,
        KIND,
        CONTEXT,
        OWNER,
        TOPIC,
        FIELD,
        /** A word of a glossary, or what it means. */
        TERM,
        /** Only when asked for, as are tags: such words stand in names as well. */
        ROLE,
        TAG,
        /** Only when asked for: ids keep words that nobody uses any more. */
        ID;

        static Optional<Facet> named(String word) {
            return Stream.of(values())
                    .filter(facet -> facet.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /**
     * A word looked for.
     *
     * @param facet where; empty is anywhere
     * @param word in lower case, without spaces when it is a kind
     */
    record Term(Optional<Facet> facet, String word) {
        static Term of(String typed) {
            int colon = typed.indexOf(':');
            Optional<Facet> facet =
                    colon > 0 ? Facet.named(typed.substring(0, colon)) : Optional.empty();
            return facet.map(any -> new Term(facet, typed.substring(colon + 1)))
                    .orElseGet(() -> new Term(Optional.empty(), typed));
        }

        boolean matches(Facts facts) {
            return facts.text(facet).contains(word);
        }
    }

    /** Reads what is typed; any case. */
    static Query of(String typed) {
        return new Query(
                Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(Term::of)
                        .toList());
    }

    boolean isBlank() {
        return terms.isEmpty();
    }

    boolean matches(Facts facts) {
        return terms.stream().allMatch(term -> term.matches(facts));
    }

    /** Returns the words that may be anywhere, as they were typed. */
    String words() {
        return terms.stream()
                .filter(term -> term.facet().isEmpty())
                .map(Term::word)
                .collect(Collectors.joining(" "));
    }

    /** What there is to find about one thing, in lower case. */
    static final class Facts {
        private static final Set<Facet> ASKED = EnumSet.of(Facet.ID, Facet.ROLE, Facet.TAG);

        private final Map<Facet, String> texts = new EnumMap<>(Facet.class);
        private final String all;

        Facts(Map<Facet, String> facts) {
            facts.forEach((facet, text) -> texts.put(facet, text.toLowerCase(Locale.ROOT)));
            all =
                    texts.entrySet().stream()
                            .filter(fact -> !ASKED.contains(fact.getKey()))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.joining("\n"));
        }

        String text(Optional<Facet> facet) {
            return facet.map(one -> texts.getOrDefault(one, "")).orElse(all);
        }
    }
}
