package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;
import org.stormspec.model.yaml.YamlTrees;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a text as the next opening of the workspace would, before it is written: a file may only
 * reach the disk when it says what the model says.
 */
final class ReadBack {

    private final ModelView model;
    private final WorkspaceFiles files;

    ReadBack(ModelView model, WorkspaceFiles files) {
        this.model = model;
        this.files = files;
    }

    /**
     * Returns what is wrong with a text; empty when it says exactly what it should.
     *
     * @param file name of the file, relative to the workspace
     * @param content the bytes that are to be written
     * @param expected what the model says of the file
     */
    Optional<String> fault(String file, byte[] content, ObjectNode expected) {
        return switch (FileContent.parse(file, content).parsed()) {
            case YamlDocument document -> fault(document, expected);
            case Problem problem -> Optional.of(problem.message());
        };
    }

    private Optional<String> fault(YamlDocument document, ObjectNode expected) {
        List<Problem> problems = new ArrayList<>();
        RecordReader reader = new RecordReader(model::element);
        reader.file(Block.root(document, problems), WorkspaceFormat.nameOf(files.folder()));
        if (!problems.isEmpty()) {
            return Optional.of(problems.getFirst().message());
        }
        ObjectNode actual = tree(document.file(), reader.all());
        return YamlTrees.firstDifference(expected, actual)
                .map(path -> "it would read otherwise at '" + String.join(".", path) + "'");
    }

    private ObjectNode tree(String file, List<ModelRecord> records) {
        SortedMap<String, ObjectNode> trees =
                WorkspaceFormat.isBoard(file)
                        ? WorkspaceTrees.boardsOf(withShownElements(records), files.homes())
                        : WorkspaceTrees.of(Store.of(records), files.homes());
        return Optional.ofNullable(trees.get(file)).orElseGet(BoardCodec::section);
    }

    /** How large a sticky is when nothing is said depends on what it shows. */
    private Store withShownElements(List<ModelRecord> records) {
        Set<ModelRecord> all = new LinkedHashSet<>(records);
        records.stream()
                .filter(Placement.class::isInstance)
                .map(Placement.class::cast)
                .flatMap(placement -> model.element(placement.element()).stream())
                .forEach(all::add);
        return Store.of(all);
    }
}
