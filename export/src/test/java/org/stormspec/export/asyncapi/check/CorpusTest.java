package org.stormspec.export.asyncapi.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The validator against documents that nobody here wrote")
final class CorpusTest {

    /// Rules that only we have: what they find, the official parser accepts.
    private static final Set<String> OURS =
            Set.of("topic-name", "kafka-binding", "avro", "unique-address", "unique-tag");

    /// What we do not look for: unresolved references where none may be, OAuth scopes, and
    /// examples.
    private static final Set<String> NOT_CHECKED =
            Set.of(
                    "asyncapi-document-unresolved",
                    "asyncapi2-server-security",
                    "asyncapi2-message-examples",
                    "asyncapi2-schema-examples");

    /// A parameter that the address does not use, and an operation with a message that is not one
    /// of its channel: the official parser overlooks both.
    private static final Set<String> STRICTER =
            Set.of(
                    "asyncapi-parser-js/parser/test/mocks/nested-schemas.yaml",
                    "asyncapi-react/streetlights-kafka.json");

    @Test
    @DisplayName("refuses and accepts what the official parser does, but for the explained cases")
    void agreesWithTheOfficialParser() throws IOException {
        Path shared = Path.of(System.getProperty("stormspec.shared", ""));
        Path corpus = shared.resolve("corpus/asyncapi");
        assumeTrue(Files.exists(corpus.resolve("verdicts.jsonl")), "no corpus at " + corpus);
        List<String> surprises = new ArrayList<>();
        int documents = 0;
        for (JsonNode verdict : verdicts(corpus)) {
            documents++;
            List<Problem> found = errors(corpus, verdict.path("file").asString()).toList();
            boolean official = verdict.path("valid").asBoolean();
            if (official && !found.isEmpty()) {
                found.stream()
                        .filter(CorpusTest::isUnexplained)
                        .findFirst()
                        .ifPresent(problem -> surprises.add("false alarm: " + problem.text()));
            } else if (!official && found.isEmpty() && !isKnownMiss(verdict)) {
                surprises.add("missed: " + verdict);
            }
        }
        assertEquals(253, documents);
        assertEquals(List.of(), surprises);
    }

    private static boolean isUnexplained(Problem problem) {
        return !OURS.contains(problem.rule()) && !STRICTER.contains(problem.file());
    }

    private static boolean isKnownMiss(JsonNode verdict) {
        return verdict.path("errorCodes")
                .valueStream()
                .allMatch(code -> NOT_CHECKED.contains(code.asString()));
    }

    private static List<JsonNode> verdicts(Path corpus) throws IOException {
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(corpus.resolve("verdicts.jsonl")).stream()
                .map(json::readTree)
                .toList();
    }

    private static Stream<Problem> errors(Path corpus, String file) throws IOException {
        String text = Files.readString(corpus.resolve(file));
        return AsyncApiValidator.validate(file, text, DocumentFiles.below(corpus)).stream()
                .filter(Problem::isError);
    }
}
