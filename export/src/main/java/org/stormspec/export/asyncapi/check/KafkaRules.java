package org.stormspec.export.asyncapi.check;

import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import tools.jackson.databind.JsonNode;

/// What Kafka can do, and the Kafka bindings of 2.x, which no official schema checks.
final class KafkaRules implements DocumentRule {

    /// Kafka's limit for topic names: `org.apache.kafka.common.internals.Topic`.
    private static final int MAX_NAME = 249;

    private static final Set<String> BINDING_VERSIONS =
            Set.of("0.1.0", "0.3.0", "0.4.0", "0.5.0", "latest");

    private static final Set<String> CLEANUP = Set.of("compact", "delete");

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        return Operations.channels(document)
                .filter(channel -> Operations.isKafka(document, channel))
                .flatMap(channel -> channel(document, channel));
    }

    private static Stream<Problem> channel(ResolvedDocument document, Placed channel) {
        Placed binding = channel.child("bindings").child("kafka");
        Stream<Problem> version2 =
                document.isVersion3() ? Stream.empty() : binding(document, binding);
        return Stream.concat(topicName(document, channel, binding), version2);
    }

    private static Stream<Problem> topicName(
            ResolvedDocument document, Placed channel, Placed binding) {
        Placed topic = binding.child("topic");
        boolean named = topic.node().isString();
        String name = named ? topic.node().asString() : Operations.address(document, channel);
        // Placeholders are filled in at run time; what they become cannot be judged here.
        if (name.isEmpty() || name.contains("{") || isLegal(name)) {
            return Stream.empty();
        }
        return Stream.of(
                document.error(
                        "topic-name",
                        named ? topic.pointer() : channel.pointer(),
                        "Kafka refuses the topic name '"
                                + name
                                + "': letters, digits, '.', '_' and '-' only, at most "
                                + MAX_NAME
                                + " of them"));
    }

    private static boolean isLegal(String name) {
        return name.length() <= MAX_NAME
                && name.matches("[a-zA-Z0-9._-]+")
                && !name.equals(".")
                && !name.equals("..");
    }

    private static Stream<Problem> binding(ResolvedDocument document, Placed binding) {
        return Stream.of(
                        atLeastOne(document, binding.child("partitions")),
                        atLeastOne(document, binding.child("replicas")),
                        bindingVersion(document, binding.child("bindingVersion")),
                        cleanup(document, binding.child("topicConfiguration")),
                        configs(document, binding.child("configs")))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> atLeastOne(ResolvedDocument document, Placed number) {
        JsonNode value = number.node();
        boolean fine = !number.exists() || (value.isIntegralNumber() && value.asInt(0) >= 1);
        return fine
                ? Stream.empty()
                : Stream.of(
                        document.error(
                                "kafka-binding",
                                number.pointer(),
                                "'" + number.key() + "' must be a whole number of at least 1"));
    }

    private static Stream<Problem> bindingVersion(ResolvedDocument document, Placed version) {
        return !version.exists() || BINDING_VERSIONS.contains(version.node().asString(""))
                ? Stream.empty()
                : Stream.of(
                        document.error(
                                "kafka-binding",
                                version.pointer(),
                                "there is no Kafka binding "
                                        + version.node()
                                        + "; the newest is '0.5.0'"));
    }

    private static Stream<Problem> cleanup(ResolvedDocument document, Placed configuration) {
        Placed policy = configuration.child("cleanup.policy");
        boolean fine =
                !policy.exists()
                        || (policy.node().isArray()
                                && policy.node()
                                        .valueStream()
                                        .allMatch(item -> CLEANUP.contains(item.asString(""))));
        return fine
                ? Stream.empty()
                : Stream.of(
                        document.error(
                                "kafka-binding",
                                policy.pointer(),
                                "'cleanup.policy' must be a list of compact and delete"));
    }

    /// SpecMesh reads `configs` as text to text; a list makes it refuse the whole file.
    private static Stream<Problem> configs(ResolvedDocument document, Placed configs) {
        return Operations.entries(configs)
                .filter(config -> config.node().isContainer())
                .map(config ->
                        document.error(
                                "kafka-binding",
                                config.pointer(),
                                "'"
                                        + config.key()
                                        + "' must be plain text or a number, such as"
                                        + " 'compact,delete'"));
    }
}
