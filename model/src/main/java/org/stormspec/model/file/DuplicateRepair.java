package org.stormspec.model.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.disk.ConfinedFolder;
import org.stormspec.model.yaml.KeepPolicy;
import org.stormspec.model.yaml.Position;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;
import org.stormspec.model.yaml.YamlMerge;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mends an element that two files define by an edit of one of the two files: saving cannot, as it
 * leaves alone a file that was not understood. Everything else in the file stays as it is.
 */
public final class DuplicateRepair {

    /** Which of two definitions stays. */
    public enum Keep {
        /** Both; the second gets another id. */
        BOTH,
        /** The first; the second is deleted. */
        FIRST,
        /** The second; the first is deleted. */
        SECOND
    }

    /** A definition as it stands in its file. */
    private record Found(YamlDocument document, String section, Position key) {}

    private final ConfinedFolder folder;
    private final Duplicate duplicate;

    /**
     * Prepares to mend a workspace that was just read.
     *
     * @param folder of the workspace
     * @param duplicate the element, with the two places as they are now
     */
    public DuplicateRepair(Path folder, Duplicate duplicate) {
        this.folder = ConfinedFolder.at(folder);
        this.duplicate = duplicate;
    }

    /**
     * Edits the file whose definition does not stay as it is.
     *
     * @param keep which of the two stays
     * @param newId what the second one is called when both stay
     * @return why it could not be done, if so; then nothing has changed
     */
    public Optional<Problem> mend(Keep keep, String newId) {
        return switch (keep) {
            case BOTH -> edit(duplicate.second(), found -> renamed(found, newId));
            case FIRST -> edit(duplicate.second(), this::without);
            case SECOND -> edit(duplicate.first(), this::without);
        };
    }

    @FunctionalInterface
    private interface Edit {

        /** Returns the new text of the file, or nothing when the definition is not as expected. */
        Optional<String> of(Found found);
    }

    private Optional<Problem> edit(FilePlace place, Edit edit) {
        String file = place.file();
        try {
            Optional<String> text = find(place).flatMap(edit::of);
            if (text.isEmpty()) {
                return Optional.of(
                        new Problem(
                                file,
                                place.line(),
                                1,
                                "no definition of '"
                                        + duplicate.key().id()
                                        + "' that can be edited",
                                "the definition that was read",
                                "edit the file by hand: give one of the two another id, or delete"
                                        + " it"));
            }
            AtomicFile.write(folder.resolve(file), text.get().getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(DiskFault.of(file, failed));
        }
    }

    private Optional<Found> find(FilePlace place) throws IOException {
        String id = duplicate.key().id();
        if (YamlDocument.parse(place.file(), folder.readText(place.file()))
                instanceof YamlDocument document) {
            return ElementCodec.SECTIONS.values().stream()
                    .filter(section -> document.tree().path(section).has(id))
                    .map(section -> new Found(document, section, document.at(section, id)))
                    .filter(found -> found.key().line() == place.line())
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Only the key is replaced; quotes around it stay, as an id never needs them. */
    private Optional<String> renamed(Found found, String newId) {
        String id = duplicate.key().id();
        String text = found.document().source();
        int line = startOf(text, found.key().line());
        int key = text.indexOf(id, line + found.key().column() - 1);
        boolean isThere = key >= 0 && key <= line + found.key().column() + 1;
        return isThere
                ? Optional.of(text.substring(0, key) + newId + text.substring(key + id.length()))
                : Optional.empty();
    }

    private static int startOf(String text, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    private Optional<String> without(Found found) {
        YamlDocument document = found.document();
        ObjectNode rest = (ObjectNode) document.tree().deepCopy();
        ObjectNode section = (ObjectNode) rest.path(found.section());
        section.remove(duplicate.key().id());
        if (section.isEmpty()) {
            rest.remove(found.section());
        }
        return Optional.of(
                new YamlMerge(WorkspaceFormat.styleOf(document.file()), KeepPolicy.NOTHING)
                        .merge(document, rest));
    }
}
