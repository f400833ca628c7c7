package org.stormspec.export.asyncapi.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.stormspec.export.asyncapi.document.Problem;

/// Words without quotes that a reader of YAML 1.1 takes for something else than one of YAML 1.2.
final class ScalarRule {

    /// The forms of YAML 1.1 that 1.2 has dropped: `yaml.org/type`.
    private static final Pattern TRUTH = Pattern.compile("y|Y|n|N|(?i:yes|no|on|off)");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?0[0-7]+|[-+]?0b[01_]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+|[-+]?[0-9]+(_[0-9]+)+");

    private ScalarRule() {}

    /// Every such word of a document, in its order; none of a document that cannot be read.
    static List<Problem> check(String file, String text) {
        if (text.stripLeading().startsWith("{")) {
            return List.of();
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder()
                            .setAllowDuplicateKeys(true)
                            .setCodePointLimit(32 * 1024 * 1024)
                            .build();
            Optional<Node> root = new Compose(settings).composeString(text);
            List<Problem> problems = new ArrayList<>();
            root.ifPresent(node ->
                    walk(file, node, problems, Collections.newSetFromMap(new IdentityHashMap<>())));
            return problems;
        } catch (YamlEngineException unreadable) {
            return List.of();
        }
    }

    private static void walk(String file, Node node, List<Problem> problems, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        switch (node) {
            case MappingNode mapping -> {
                for (NodeTuple tuple : mapping.getValue()) {
                    walk(file, tuple.getKeyNode(), problems, seen);
                    walk(file, tuple.getValueNode(), problems, seen);
                }
            }
            case SequenceNode list ->
                    list.getValue().forEach(item -> walk(file, item, problems, seen));
            case ScalarNode scalar -> {
                if (scalar.getScalarStyle() == ScalarStyle.PLAIN) {
                    meaning(scalar.getValue())
                            .ifPresent(other -> problems.add(problem(file, scalar, other)));
                }
            }
            default -> {}
        }
    }

    private static Optional<String> meaning(String word) {
        if (TRUTH.matcher(word).matches()) {
            boolean affirms = word.matches("(?i)y|yes|on");
            return Optional.of(affirms ? "true" : "false");
        }
        return NUMBER.matcher(word).matches() ? Optional.of("another number") : Optional.empty();
    }

    private static Problem problem(String file, ScalarNode scalar, String other) {
        Optional<Mark> mark = scalar.getStartMark();
        return new Problem(
                Problem.Severity.WARNING,
                "ambiguous-scalar",
                file,
                mark.map(place -> place.getLine() + 1).orElse(1),
                mark.map(place -> place.getColumn() + 1).orElse(1),
                "",
                "%s may read as %s; put it in quotes".formatted(scalar.getValue(), other));
    }
}
