package org.stormspec.model.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Relation;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a workspace folder held when it was last read or written: the ground on which saving decides
 * what to write. Immutable.
 */
public final class WorkspaceFiles {

    private final Path folder;
    private final boolean readOnly;
    private final SortedMap<String, KnownFile> known;
    private final Homes homes;
    private final List<ModelRecord> records;
    private final Optional<SortedMap<String, ObjectNode>> saved;

    WorkspaceFiles(
            Path folder,
            boolean readOnly,
            SortedMap<String, KnownFile> known,
            Homes homes,
            List<ModelRecord> records,
            Optional<SortedMap<String, ObjectNode>> saved) {
        this.folder = folder;
        this.readOnly = readOnly;
        this.known = known;
        this.homes = homes;
        this.records = List.copyOf(records);
        this.saved = saved;
    }

    /** Returns the state of a folder that holds nothing of a workspace yet. */
    public static WorkspaceFiles none(Path folder) {
        return new WorkspaceFiles(
                folder,
                false,
                new TreeMap<>(),
                Homes.USUAL,
                List.of(),
                Optional.of(new TreeMap<>()));
    }

    /** Returns the workspace folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the same files as if they stood in another folder. */
    WorkspaceFiles at(Path otherFolder) {
        return new WorkspaceFiles(otherFolder, readOnly, known, homes, records, saved);
    }

    WorkspaceFiles with(SortedMap<String, KnownFile> other) {
        return new WorkspaceFiles(folder, readOnly, other, homes, records, saved);
    }

    /**
     * Returns these files as the ones that the next save replaces, those too that make no sense as
     * they are now, provided that they did before.
     *
     * @param before what the folder held when it was last in step with the model
     */
    public WorkspaceFiles toReplace(WorkspaceFiles before) {
        SortedMap<String, KnownFile> all = new TreeMap<>(known);
        known.forEach((name, file) -> {
            KnownFile old = before.known.get(name);
            if (file.isProtected() && old != null && !old.isProtected()) {
                all.put(name, file.toReplace());
            }
        });
        return new WorkspaceFiles(folder, readOnly, all, homes, records, saved);
    }

    /** Returns whether some file may hold comments or references to anchors; fast and cautious. */
    public boolean mayHoldRemarks() {
        return known.values().stream().anyMatch(KnownFile::mayHoldRemarks);
    }

    /** Returns whether nothing may be saved, because a newer program wrote the workspace. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /** Returns the files that could not be read wholly; saving leaves them alone. */
    public List<String> protectedFiles() {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().isProtected())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the files in which git has left two versions; saving leaves them alone. */
    public List<String> conflicted() {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().isProtected())
                .filter(entry -> ConflictMarks.in(entry.getValue().text()).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the names of all files read or written, relative to the folder. */
    public List<String> names() {
        return List.copyOf(known.keySet());
    }

    /**
     * Returns where a record stands.
     *
     * @param model the model as it was read
     * @param key of the record
     */
    public FilePlace place(ModelView model, RecordKey key) {
        return place(model, key, List.of());
    }

    /**
     * Returns where something that a record says stands.
     *
     * @param model the model as it was read
     * @param key of the record
     * @param inside keys that lead to it from the record
     */
    public FilePlace place(ModelView model, RecordKey key, List<String> inside) {
        String file = fileOf(model, key);
        List<String> path =
                Stream.concat(pathOf(model, key, file).stream(), inside.stream()).toList();
        return new FilePlace(
                file,
                Optional.ofNullable(known.get(file))
                        .flatMap(KnownFile::document)
                        .map(document -> document.at(path).line())
                        .orElse(1));
    }

    private String fileOf(ModelView model, RecordKey key) {
        return switch (model.find(key).orElse(null)) {
            case Context context ->
                    homes.file(context.key(), WorkspaceFormat.contextFile(context.id()));
            case Element element -> fileOf(model, element);
            case Link link ->
                    model.element(link.from())
                            .map(from -> fileOf(model, from))
                            .orElse(WorkspaceFormat.SHARED);
            case Consumer consumer ->
                    model.context(consumer.context())
                            .map(context -> fileOf(model, context.key()))
                            .orElse(WorkspaceFormat.SHARED);
            case Relation relation ->
                    model.context(relation.from())
                            .map(context -> fileOf(model, context.key()))
                            .orElse(WorkspaceFormat.SHARED);
            case Environment environment ->
                    homes.byHand().contains(environment.key())
                            ? WorkspaceFormat.SETTINGS
                            : WorkspaceFormat.ENVIRONMENTS;
            case null, default -> WorkspaceFormat.SETTINGS;
        };
    }

    private String fileOf(ModelView model, Element element) {
        return element.context()
                .flatMap(model::context)
                .filter(context -> !homes.byHand().contains(element.key()))
                .map(context -> fileOf(model, context.key()))
                .orElse(WorkspaceFormat.SHARED);
    }

    private static List<String> pathOf(ModelView model, RecordKey key, String file) {
        return switch (model.find(key).orElse(null)) {
            case Element element -> List.of(ElementCodec.section(element.kind()), element.id());
            case Link link ->
                    model.element(link.from())
                            .map(from -> List.of(ElementCodec.section(from.kind()), from.id()))
                            .orElse(List.of());
            case Consumer consumer -> List.of("consumes", consumer.topic());
            case Relation relation -> List.of("relations", relation.to());
            case Environment environment ->
                    file.equals(WorkspaceFormat.ENVIRONMENTS)
                            ? List.of(environment.id())
                            : List.of("environments", environment.id());
            case null, default -> List.of();
        };
    }

    SortedMap<String, KnownFile> known() {
        return known;
    }

    Homes homes() {
        return homes;
    }

    /** What the model said when the files were last in step with it, by file. */
    SortedMap<String, ObjectNode> base() {
        return saved.orElseGet(() -> WorkspaceTrees.of(Store.of(records), homes));
    }

    /**
     * Which records stand elsewhere than where they would by their id.
     *
     * @param files file of a context, flow or board that is not named after its id
     * @param byHand elements, links, consumers and environments that somebody has put into the
     *     shared file or the settings although they would stand elsewhere
     */
    record Homes(Map<RecordKey, String> files, Set<RecordKey> byHand) {

        static final Homes USUAL = new Homes(Map.of(), Set.of());

        /** Copies the collections. */
        Homes {
            files = Map.copyOf(files);
            byHand = Set.copyOf(byHand);
        }

        String file(RecordKey key, String usual) {
            return files.getOrDefault(key, usual);
        }
    }
}
