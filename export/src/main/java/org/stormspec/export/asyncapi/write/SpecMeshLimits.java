package org.stormspec.export.asyncapi.write;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.Problem;

/// What SpecMesh cannot say or would misread, although the document is legal.
final class SpecMeshLimits {

    private SpecMeshLimits() {}

    static List<Problem> check(Dialect dialect, String path, ContextSpec spec) {
        return switch (dialect) {
            case ASYNCAPI_3_0 -> List.of();
            case SPECMESH_2_6 ->
                    Stream.of(
                                    foreignNames(path, spec),
                                    lookAlikes(path, spec),
                                    severalTypes(path, spec))
                            .flatMap(problems -> problems)
                            .toList();
        };
    }

    private static Stream<Problem> foreignNames(String path, ContextSpec spec) {
        String prefix = spec.contract().principal() + ".";
        return spec.owned().stream()
                .map(owned -> owned.topic().name())
                .filter(name -> !name.startsWith(prefix))
                .map(name ->
                        problem(
                                Problem.Severity.ERROR,
                                path,
                                "SpecMesh can own only topics whose names begin with "
                                        + prefix
                                        + "; "
                                        + name
                                        + " does not, so rename it or export as "
                                        + Dialect.ASYNCAPI_3_0.word()));
    }

    /// SpecMesh compares names without the delimiter: `acme.sales` takes `acme.salesforce.x` as its
    /// own.
    private static Stream<Problem> lookAlikes(String path, ContextSpec spec) {
        String principal = spec.contract().principal();
        return spec.read().stream()
                .map(read -> read.topic().name())
                .filter(name -> name.startsWith(principal))
                .map(name ->
                        problem(
                                Problem.Severity.WARNING,
                                path,
                                "SpecMesh will take "
                                        + name
                                        + " for a topic of "
                                        + principal
                                        + ", because the names begin alike; rename one of"
                                        + " the contexts"));
    }

    /// SpecMesh gives a channel one message and a topic one schema.
    private static Stream<Problem> severalTypes(String path, ContextSpec spec) {
        return spec.owned().stream()
                .map(owned -> owned.topic())
                .filter(topic -> topic.topic().message().eventTypes().size() > 1)
                .map(topic ->
                        problem(
                                Problem.Severity.ERROR,
                                path,
                                "SpecMesh knows one type of event a topic; "
                                        + topic.name()
                                        + " carries "
                                        + String.join(", ", topic.topic().message().eventTypes())
                                        + ", so give each its own topic or export as "
                                        + Dialect.ASYNCAPI_3_0.word()));
    }

    private static Problem problem(Problem.Severity severity, String path, String message) {
        return new Problem(severity, "specmesh", path, 1, 1, "/channels", message);
    }
}
