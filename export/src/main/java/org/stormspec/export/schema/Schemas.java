package org.stormspec.export.schema;

import java.util.Optional;
import java.util.function.Function;
import org.stormspec.model.contract.TopicContract;

/// Finds or makes the schema of a topic.
///
/// @param handWritten text of a file in the workspace's `schemas` folder, by relative path
public record Schemas(Function<String, Optional<String>> handWritten) {

    /// The value schema: the hand-written file if the topic names one, otherwise Avro from its
    /// fields. Empty when the topic names a file that is not there or has no known language.
    ///
    /// @param principal principal of the topic's owner
    /// @param record name of the record, unique among the owner's
    public Optional<TopicSchema> value(TopicContract topic, String principal, String record) {
        Optional<String> file = topic.topic().payload().schema();
        return file.isPresent()
                ? load(file.get(), principal)
                : Optional.of(generated(topic, SchemaNames.namespace(principal), record));
    }

    /// The key schema, when the topic names a file for it and the file is there.
    public Optional<TopicSchema> key(TopicContract topic, String principal) {
        return topic.topic().payload().keySchema().flatMap(file -> load(file, principal));
    }

    private static TopicSchema generated(TopicContract topic, String namespace, String record) {
        return new TopicSchema(
                namespace + "." + record + ".avsc",
                SchemaFormat.AVRO,
                AvroWriter.write(topic, namespace, record));
    }

    private Optional<TopicSchema> load(String path, String principal) {
        int slash = path.lastIndexOf('/') + 1;
        String folder = path.substring(0, slash);
        return SchemaFormat.ofFile(path)
                .flatMap(format ->
                        handWritten
                                .apply(path)
                                .map(text ->
                                        new TopicSchema(
                                                exportName(
                                                        path.substring(slash), format, principal),
                                                format,
                                                complete(format, text, folder))));
    }

    private String complete(SchemaFormat format, String text, String folder) {
        return format == SchemaFormat.AVRO
                ? AvroBundler.bundle(text, name -> handWritten.apply(folder + name))
                : text;
    }

    /// Schemas of several contexts share a folder, so that every name tells its owner.
    private static String exportName(String name, SchemaFormat format, String principal) {
        String base = name.substring(0, name.lastIndexOf('.') + 1) + format.suffix();
        return base.startsWith(principal + ".") ? base : principal + "." + base;
    }
}
