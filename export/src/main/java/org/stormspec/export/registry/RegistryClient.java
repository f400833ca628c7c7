package org.stormspec.export.registry;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.model.environment.WebAddress;
import org.stormspec.model.record.Compatibility;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A schema registry with the REST interface of Confluent's, which others offer too.
public final class RegistryClient implements AutoCloseable {

    private static final String TYPE = "application/vnd.schemaregistry.v1+json";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// The longest answer that is read, in bytes.
    private static final long LONGEST = 32 << 20;

    /// How much of an answer that is no JSON is repeated, in characters.
    private static final int LONGEST_MESSAGE = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String base;
    private final HttpClient http;

    private RegistryClient(String base, HttpClient http) {
        this.base = base;
        this.http = http;
    }

    /// A client of the registry at a URL, such as `http://localhost:8081`. It goes nowhere else: an
    /// answer that sends it on to another address counts as a refusal.
    ///
    /// @throws RegistryException when that is no http or https address, or holds a user or password
    public static RegistryClient at(String url) throws RegistryException {
        Optional<String> refusal = WebAddress.refusal(url);
        if (refusal.isPresent()) {
            throw new RegistryException(
                    0,
                    "the schema registry has %s; expected %s"
                            .formatted(refusal.get(), WebAddress.ALLOWED));
        }
        return new RegistryClient(
                url.replaceFirst("/+$", ""),
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    /// The schema languages that the registry takes.
    public List<String> languages() throws RegistryException {
        return send("GET", "/schemas/types", Optional.empty())
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /// Demands a mode of a subject from now on.
    public void demand(String subject, Compatibility mode) throws RegistryException {
        send(
                "PUT",
                "/config/" + encoded(subject),
                Optional.of(NODES.objectNode().put("compatibility", mode.word())));
    }

    /// Registers a schema, after everything it refers to; one that is there already stays.
    ///
    /// @return its id
    /// @throws RegistryException when it may not follow the ones before it, or cannot be read
    public int register(String subject, TopicSchema schema) throws RegistryException {
        for (TopicSchema needed : schema.needs()) {
            register(subjectOf(needed), needed);
        }
        return send("POST", versions(subject), Optional.of(body(schema))).path("id").asInt(-1);
    }

    /// Whether the registry would take a schema; empty when it cannot say, as some cannot about
    /// schemas that refer to others.
    ///
    /// @param mode whose question is asked: all versions of the subject or only the last one
    public Optional<Boolean> wouldTake(String subject, TopicSchema schema, Compatibility mode)
            throws RegistryException {
        String of = mode.name().endsWith("_TRANSITIVE") ? "" : "/latest";
        try {
            JsonNode answer =
                    send(
                            "POST",
                            "/compatibility" + versions(subject) + of,
                            Optional.of(body(schema)));
            return Optional.of(answer.path("is_compatible").asBoolean(false));
        } catch (RegistryException refused) {
            if (refused.status() == 404) {
                return Optional.of(true);
            }
            if (refused.status() == 422 || refused.status() == 500) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static String subjectOf(TopicSchema needed) {
        return needed.reference().replaceFirst("^\\./", "");
    }

    private ObjectNode body(TopicSchema schema) throws RegistryException {
        ObjectNode body = NODES.objectNode();
        body.put("schemaType", type(schema.format()));
        body.put("schema", schema.registered());
        if (!schema.needs().isEmpty()) {
            ArrayNode references = body.putArray("references");
            for (TopicSchema needed : schema.needs()) {
                String subject = subjectOf(needed);
                int version =
                        send("GET", versions(subject) + "/latest", Optional.empty())
                                .path("version")
                                .asInt(1);
                references
                        .addObject()
                        .put("name", needed.reference())
                        .put("subject", subject)
                        .put("version", version);
            }
        }
        return body;
    }

    private static String type(SchemaFormat format) {
        return format.word().toUpperCase(Locale.ROOT);
    }

    private static String versions(String subject) {
        return "/subjects/" + encoded(subject) + "/versions";
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode send(String method, String path, Optional<ObjectNode> body)
            throws RegistryException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", TYPE)
                        .header("Accept", TYPE + ", application/json")
                        .method(
                                method,
                                body.map(node -> BodyPublishers.ofString(node.toString()))
                                        .orElseGet(BodyPublishers::noBody))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST));
            if (response.statusCode() / 100 != 2) {
                throw new RegistryException(response.statusCode(), message(response.body()));
            }
            return JSON.readTree(response.body());
        } catch (JacksonException noJson) {
            throw new RegistryException(
                    0,
                    "what answers at %s is no schema registry; is the URL right?".formatted(base));
        } catch (IOException unreachable) {
            throw new RegistryException(
                    0,
                    "the schema registry at %s does not answer (%s); is it running, and is the URL right?"
                            .formatted(base, unreachable));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RegistryException(0, "interrupted while waiting for the schema registry");
        }
    }

    private static String message(String body) {
        String beginning = body.substring(0, Math.min(body.length(), LONGEST_MESSAGE));
        try {
            return JSON.readTree(body).path("message").asString(beginning);
        } catch (JacksonException noJson) {
            return beginning;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
