package org.stormspec.export.asyncapi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.Position;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.Problem.Severity;
import org.stormspec.export.asyncapi.document.ReferenceResolver;
import org.stormspec.export.asyncapi.document.SourceDocument;
import org.stormspec.export.asyncapi.document.SourceParser;
import tools.jackson.databind.JsonNode;

/// A SpecMesh document as SpecMesh itself understands it.
///
/// The rules for names are those of SpecMesh 0.20: `publish` means that the domain owns the topic.
///
/// @param principal domain id: user name on the broker and beginning of its topics
/// @param root the document's values
/// @param source the text with positions
/// @param siblings where schema files are looked for
record SpecMeshDocument(
        String principal, JsonNode root, SourceDocument source, DocumentFiles siblings) {

    /// What reading gives: a document, or the reason why it is none.
    sealed interface Result {

        /// It can be imported.
        record Read(SpecMeshDocument document) implements Result {}

        /// It cannot.
        record Refused(Problem problem) implements Result {}
    }

    /// A channel of the document.
    ///
    /// @param pointer where it stands
    /// @param topic full name of its topic
    /// @param owned whether the domain owns the topic
    record Channel(String pointer, String topic, boolean owned, JsonNode node) {
        JsonNode kafka() {
            return node.path("bindings").path("kafka");
        }

        JsonNode publish() {
            return node.path("publish");
        }

        JsonNode subscribe() {
            return node.path("subscribe");
        }

        /// The message that says what the topic carries.
        JsonNode message() {
            return (publish().isMissingNode() ? subscribe() : publish()).path("message");
        }
    }

    static Result read(ImportFile file) {
        Optional<Recognition.Refusal> other = Recognition.refusal(file.text());
        if (other.isPresent()) {
            return new Result.Refused(atStart(file.name(), other.get().message()));
        }
        SourceDocument source;
        try {
            source = SourceParser.parse(file.name(), file.text());
        } catch (SourceParser.Unreadable unreadable) {
            return new Result.Refused(unreadable.problem());
        }
        JsonNode root = ReferenceResolver.plain(source.root());
        String principal = Recognition.domain(root);
        SpecMeshDocument document = new SpecMeshDocument(principal, root, source, file.siblings());
        return document.refusal()
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Read(document));
    }

    private static Problem atStart(String file, String message) {
        return new Problem(Severity.ERROR, "import", file, 1, 1, "", message);
    }

    private Optional<Problem> refusal() {
        return Recognition.refusal(root)
                .map(reason -> problem(Severity.ERROR, reason.pointer(), reason.message()));
    }

    /// The channels in the order of the text.
    List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        root.path("channels")
                .propertyStream()
                .forEach(entry ->
                        channels.add(
                                channel(
                                        JsonPointers.child("/channels", entry.getKey()),
                                        entry.getKey(),
                                        entry.getValue())));
        return channels;
    }

    private Channel channel(String pointer, String key, JsonNode node) {
        String topic = topicName(key, node.has("publish"));
        boolean owned = node.has("publish") || topic.startsWith(principal + ".");
        return new Channel(pointer, topic, owned, node);
    }

    private String topicName(String key, boolean publishes) {
        if (key.startsWith("/")) {
            return key.substring(1).replace('/', '.');
        }
        if (key.startsWith(principal + ".") || !publishes) {
            return key;
        }
        return principal + "." + key.replace('/', '.');
    }

    /// Who is granted access by tags of the publish operation.
    static List<String> grants(Channel channel) {
        return tags(channel)
                .filter(tag -> tag.startsWith(Recognition.GRANT))
                .map(tag -> tag.substring(Recognition.GRANT.length()).strip())
                .filter(grantee -> !grantee.isEmpty())
                .toList();
    }

    /// Tags that grant nothing and that no export has added.
    static List<String> otherTags(Channel channel) {
        boolean ours = channel.node().has(ImportedTopics.PREFIX + "kind");
        return tags(channel)
                .filter(tag -> !tag.startsWith(Recognition.GRANT))
                .filter(tag -> !(ours && tag.startsWith("kind:")))
                .toList();
    }

    private static Stream<String> tags(Channel channel) {
        return channel.publish()
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("name").asString(""))
                .filter(name -> !name.isEmpty());
    }

    /// Something to tell about a place of this document.
    Problem problem(Severity severity, String pointer, String message) {
        Position place = source.locate(pointer);
        return new Problem(
                severity, "import", source.file(), place.line(), place.column(), pointer, message);
    }
}
