package org.stormspec.export.asyncapi.check;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Boils schema errors down to their causes.
///
/// A value that fits no branch of a `oneOf` makes an error for every branch. Only the branch that
/// went deepest before it failed says what the author meant; the others are noise.
final class Causes {

    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

    /// Failures that say "this is another kind of thing", not "this thing has a fault".
    private static final Set<String> WRONG_KIND = Set.of("required", "type", "const", "enum");

    /// The error of the choice itself, which counts only when no branch says more.
    private static final String OWN = "";

    /// Keywords that lead to a child, with the child's name as the next step.
    private static final Set<String> NAMED = Set.of("properties", "patternProperties");

    private static final Set<String> DEEPER = Set.of("additionalProperties", "items");

    private Causes() {}

    /// The errors worth telling, in the order they came.
    static List<Error> of(List<Error> errors) {
        return reduce(errors, 0);
    }

    private static List<Error> reduce(List<Error> errors, int from) {
        List<Error> kept = new ArrayList<>();
        Map<String, List<Error>> choices = new LinkedHashMap<>();
        for (Error error : errors) {
            int at = choice(error.getEvaluationPath(), from);
            if (at < 0) {
                kept.add(error);
            } else {
                String key = prefix(error.getEvaluationPath(), at) + "@" + chooser(error, at);
                choices.computeIfAbsent(key, _ -> new ArrayList<>()).add(error);
            }
        }
        choices.values().forEach(group -> kept.addAll(bestBranch(group, from)));
        return kept;
    }

    /// The same choice is made anew for every item of a list, and those must not be mixed: the part
    /// of the instance location that was walked before the choice tells them apart.
    private static String chooser(Error error, int at) {
        NodePath path = error.getEvaluationPath();
        int deeper = 0;
        for (int i = at + 1; i < path.getNameCount() - 1; i++) {
            String step = String.valueOf(path.getElement(i));
            if (NAMED.contains(step)) {
                deeper++;
                i++;
            } else if (DEEPER.contains(step)) {
                deeper++;
            }
        }
        NodePath location = error.getInstanceLocation();
        return prefix(location, location.getNameCount() - 1 - deeper);
    }

    private static int choice(NodePath path, int from) {
        for (int i = from; i < path.getNameCount(); i++) {
            if (CHOICES.contains(String.valueOf(path.getElement(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static String prefix(NodePath path, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= last && i < path.getNameCount(); i++) {
            text.append('/').append(path.getElement(i));
        }
        return text.toString();
    }

    private static List<Error> bestBranch(List<Error> group, int from) {
        int at = choice(group.getFirst().getEvaluationPath(), from);
        Map<String, List<Error>> branches = new LinkedHashMap<>();
        for (Error error : group) {
            NodePath path = error.getEvaluationPath();
            String branch =
                    path.getNameCount() > at + 1 ? String.valueOf(path.getElement(at + 1)) : OWN;
            branches.computeIfAbsent(branch, _ -> new ArrayList<>()).add(error);
        }
        if (branches.size() > 1) {
            branches.remove(OWN);
        }
        return branches.values().stream()
                .map(branch -> reduce(branch, at + 2))
                .max(
                        Comparator.comparing(Causes::isNoReference)
                                .thenComparingInt(Causes::shallowest)
                                .thenComparing(
                                        Comparator.comparingLong(Causes::wrongKind).reversed())
                                .thenComparing(
                                        Comparator.<List<Error>>comparingInt(List::size)
                                                .reversed()))
                .orElse(List.of());
    }

    /// References are checked elsewhere; that a value is none of them is never the cause.
    private static boolean isNoReference(List<Error> branch) {
        return branch.stream()
                .noneMatch(error ->
                        error.getKeyword().equals("required")
                                && "$ref".equals(error.getProperty()));
    }

    private static int shallowest(List<Error> branch) {
        return branch.stream()
                .mapToInt(error -> error.getInstanceLocation().getNameCount())
                .min()
                .orElse(0);
    }

    private static long wrongKind(List<Error> branch) {
        int top = shallowest(branch);
        return branch.stream()
                .filter(error -> error.getInstanceLocation().getNameCount() == top)
                .filter(error -> WRONG_KIND.contains(error.getKeyword()))
                .count();
    }
}
