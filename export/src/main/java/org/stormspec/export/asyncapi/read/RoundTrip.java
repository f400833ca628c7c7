package org.stormspec.export.asyncapi.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.write.AsyncApiExporter;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.Export;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/// Exports a model, imports the documents again, and says what got lost on the way. It goes by the
/// dialect of SpecMesh, which is the one that both ways know; topics with commands count too.
public final class RoundTrip {

    private final List<Problem> lost = new ArrayList<>();

    private RoundTrip() {}

    /// What got lost, by topic; nothing when the way is there and back.
    ///
    /// @param handWritten files of the workspace's `schemas` folder
    public static List<Problem> of(ModelView model, DocumentFiles handWritten) {
        Export export =
                AsyncApiExporter.export(
                        model,
                        Dialect.SPECMESH_2_6,
                        ExportOptions.ALL
                                .withSchemas(handWritten)
                                .commanding(Optional.of(CommandExport.PRIVATE_CHANNEL)));
        if (!export.isValid()) {
            return List.of();
        }
        Store again = Store.of(settings(model));
        again.apply(SpecMeshImporter.read(again, documents(export)).changes());
        RoundTrip trip = new RoundTrip();
        trip.compare(Landscape.of(model), Landscape.of(again), export);
        return List.copyOf(trip.lost);
    }

    /// Documents do not tell what holds for the whole workspace.
    private static List<ModelRecord> settings(ModelView model) {
        return Stream.of(RecordType.values())
                .filter(type -> type.compareTo(RecordType.CONTEXT) < 0)
                .filter(type -> type != RecordType.DOMAIN)
                .flatMap(type -> model.all(type).stream())
                .toList();
    }

    private static List<ImportFile> documents(Export export) {
        DocumentFiles all = DocumentFiles.of(export.files().files());
        return export.documents().values().stream()
                .map(path -> {
                    String folder = path.substring(0, path.lastIndexOf('/') + 1);
                    return new ImportFile(
                            path, all.read(path).orElseThrow(), name -> all.read(folder + name));
                })
                .toList();
    }

    private void compare(Landscape before, Landscape after, Export export) {
        SortedMap<String, TopicContract> found = byName(after);
        List<TopicContract> own =
                byName(before).values().stream()
                        .filter(topic -> !topic.owner().charter().elsewhere())
                        .toList();
        for (TopicContract topic : own) {
            String file = export.documents().getOrDefault(topic.owner().id(), "");
            Optional.ofNullable(found.get(topic.name()))
                    .ifPresentOrElse(
                            other -> topic(file, before, topic, after, other),
                            () -> lose(file, "topic " + topic.name()));
        }
    }

    private static SortedMap<String, TopicContract> byName(Landscape landscape) {
        return landscape.topics().values().stream()
                .collect(
                        Collectors.toMap(
                                TopicContract::name,
                                topic -> topic,
                                (one, other) -> one,
                                TreeMap::new));
    }

    private void topic(
            String file,
            Landscape before,
            TopicContract topic,
            Landscape after,
            TopicContract other) {
        String of = " of " + topic.name();
        same(file, "access" + of, topic.access(), other.access());
        same(
                file,
                "partitions" + of,
                topic.effective().partitions(),
                other.effective().partitions());
        topic.effective()
                .configs()
                .forEach((key, value) ->
                        same(file, key + of, value, other.effective().configs().get(key)));
        same(file, "grants" + of, grants(before, topic), grants(after, other));
        same(file, "readers" + of, readers(before, topic), readers(after, other));
        if (topic.topic().payload().schema().isEmpty()
                && other.topic().payload().schema().isEmpty()) {
            List<String> names = fields(other);
            fields(topic).stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> lose(file, name + of));
        }
    }

    private static List<String> fields(TopicContract topic) {
        return topic.topic().payload().fields().stream().map(Field::name).toList();
    }

    private static Set<String> grants(Landscape landscape, TopicContract topic) {
        return topic.topic().sharing().grants().stream()
                .map(id -> landscape.context(id).map(ContextContract::principal).orElse(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> readers(Landscape landscape, TopicContract topic) {
        return landscape
                .readersOf(topic)
                .map(ContextContract::principal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void same(String file, String what, Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            lose(file, what);
        }
    }

    private void lose(String file, String what) {
        lost.add(
                new Problem(Problem.Severity.ERROR, "round-trip", file, 1, 1, "", "Lost: " + what));
    }
}
