package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line of a flow: {@code command A delegates to B [X -> Y] emits event C X D}, or {@code event C
 * triggers command E + F}.
 *
 * @param starts names before the verb
 * @param startWord how several of them go together: and, or
 * @param isReaction whether events trigger, not a command emits
 * @param delegate aggregate it is handed to
 * @param states the transition it makes, may be empty
 * @param ends names after the verb
 * @param endWord how several of them go together
 */
record CmlStep(
        List<String> starts,
        String startWord,
        boolean isReaction,
        Optional<String> delegate,
        String states,
        List<String> ends,
        String endWord) {

    private static final Set<String> VERBS = Set.of("delegates", "emits", "triggers", "initiated");
    private static final Set<String> NOUNS = Set.of("command", "operation", "event", "to", "by");

    static CmlStep of(CmlNode node) {
        List<CmlToken> header = node.header();
        List<CmlToken> start = header.subList(0, verb(header, 0, VERBS));
        int triggers = verb(header, 0, Set.of("triggers", "invokes"));
        int emits = verb(header, 0, Set.of("emits"));
        int last = Math.min(triggers, emits);
        List<CmlToken> end =
                last < header.size() ? header.subList(last + 1, header.size()) : List.of();
        return new CmlStep(
                names(start),
                word(start),
                triggers < header.size(),
                node.after("to"),
                states(header),
                names(end),
                word(end));
    }

    private static int verb(List<CmlToken> tokens, int from, Set<String> verbs) {
        int at = from;
        while (at < tokens.size() && !verbs.contains(tokens.get(at).text())) {
            at++;
        }
        return at;
    }

    /** Names stand between operators; what is in brackets are states. */
    private static List<String> names(List<CmlToken> tokens) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        for (CmlToken token : tokens) {
            depth += token.is("[") ? 1 : 0;
            depth -= token.is("]") ? 1 : 0;
            if (depth == 0
                    && token.isWord()
                    && !isOperator(token)
                    && !NOUNS.contains(token.text())) {
                names.add(token.text());
            }
        }
        return names;
    }

    private static boolean isOperator(CmlToken token) {
        return Set.of("X", "O", "+").contains(token.text());
    }

    private static String word(List<CmlToken> tokens) {
        String operator =
                tokens.stream()
                        .filter(CmlStep::isOperator)
                        .map(CmlToken::text)
                        .findFirst()
                        .orElse("+");
        return switch (operator) {
            case "X" -> "or";
            case "O" -> "and/or";
            default -> "and";
        };
    }

    private static String states(List<CmlToken> header) {
        return header.stream()
                .dropWhile(token -> !token.is("["))
                .takeWhile(token -> !token.is("]"))
                .skip(1)
                .map(CmlToken::text)
                .collect(Collectors.joining(" "))
                .replace(" ,", ",")
                .replace(" X ", " or ");
    }
}
