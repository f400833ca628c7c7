package org.stormspec.export.asyncapi.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import org.stormspec.export.asyncapi.document.SourceDocument;
import org.stormspec.export.asyncapi.document.SourceParser;

/// Judges one AsyncAPI document of the versions 2.0 to 3.1.
///
/// The official JSON Schema sees the resolved view; our own rules add what it cannot say and what
/// Kafka needs. No network is used.
public final class AsyncApiValidator {

    private static final List<DocumentRule> RULES =
            List.of(
                    new SchemaCheck(),
                    new IdentityRules(),
                    new AddressRules(),
                    new OperationRules(),
                    new SecurityRules(),
                    new KafkaRules(),
                    new AvroRules(),
                    new RecommendationRules());

    private AsyncApiValidator() {}

    /// Every problem of a document, in the order of its lines.
    ///
    /// @param file the document's path relative to the root of `files`; it appears in the problems
    /// @param text the document itself
    /// @param files where the files it refers to are looked for
    public static List<Problem> validate(String file, String text, DocumentFiles files) {
        try {
            List<Problem> scalars = new ArrayList<>();
            SourceDocument document =
                    SourceParser.parse(file, text, ScalarRule.gathering(file, scalars));
            boolean isJson = text.stripLeading().startsWith("{");
            return judge(ReferenceResolver.resolve(document, files), isJson ? List.of() : scalars);
        } catch (SourceParser.Unreadable unreadable) {
            return List.of(unreadable.problem());
        }
    }

    /// What SpecMesh would refuse or misread in a document; nothing of one that cannot be read.
    ///
    /// @param file the document's path; it appears in the problems
    public static List<Problem> specMesh(String file, String text) {
        try {
            ResolvedDocument document =
                    ReferenceResolver.resolve(
                            SourceParser.parse(file, text), path -> Optional.empty());
            return new SpecMeshRules().check(document).toList();
        } catch (SourceParser.Unreadable unreadable) {
            return List.of();
        }
    }

    private static List<Problem> judge(ResolvedDocument document, List<Problem> scalars) {
        List<Problem> version = VersionRule.check(document);
        if (!version.isEmpty()) {
            return version;
        }
        return Stream.concat(
                        Stream.concat(document.problems().stream(), scalars.stream()),
                        RULES.stream().flatMap(rule -> rule.check(document)))
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
