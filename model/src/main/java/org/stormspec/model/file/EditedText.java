package org.stormspec.model.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.yaml.KeepPolicy;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;
import org.stormspec.model.yaml.YamlMerge;
import org.stormspec.model.yaml.YamlPatch;
import org.stormspec.model.yaml.YamlTrees;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings an edit into the text of a file. A text is only given away after it has been read back and
 * says what the model says; where that cannot be had, the file is refused rather than written
 * wrong.
 */
final class EditedText {

    /** What became of an edit. */
    sealed interface Outcome {}

    /**
     * A text that says what the model says.
     *
     * @param text the whole file
     * @param remarks what of the hand is not in it any more, one sentence each
     */
    record Ready(String text, List<String> remarks) implements Outcome {
        byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * No text says what the model says.
     *
     * @param problem for people
     */
    record Refused(Problem problem) implements Outcome {}

    private final String file;
    private final Optional<YamlDocument> old;
    private final ObjectNode before;
    private final ReadBack readBack;

    /**
     * Prepares the edit of one file.
     *
     * @param file its name, relative to the workspace
     * @param known the file as it is on disk
     * @param before what the model said of it when the file was last in step
     * @param readBack judges the new text
     */
    EditedText(String file, Optional<KnownFile> known, ObjectNode before, ReadBack readBack) {
        this.file = file;
        this.old = known.flatMap(KnownFile::document);
        this.before = before;
        this.readBack = readBack;
    }

    /**
     * Returns the text after the edit.
     *
     * @param after what the model says now
     * @param carried the same with what came along from other files and is not understood
     */
    Outcome edited(ObjectNode after, ObjectNode carried) {
        String text = text(carried);
        Optional<String> fault = fault(text, after);
        if (fault.isPresent() && old.isPresent()) {
            text = merged(old.get(), carried);
            fault = fault(text, after);
        }
        return fault.isPresent() ? refused(fault.get()) : new Ready(text, remarks(text));
    }

    private String text(ObjectNode carried) {
        return old.isEmpty() || isCanonical(old.get())
                ? WorkspaceFormat.styleOf(file).write(carried)
                : merged(old.get(), patched(old.get(), before, carried));
    }

    private String merged(YamlDocument document, JsonNode tree) {
        return new YamlMerge(WorkspaceFormat.styleOf(file), KeepPolicy.NOTHING)
                .merge(document, tree);
    }

    /** Nobody has added anything by hand: the file can be written anew, which is faster. */
    private boolean isCanonical(YamlDocument document) {
        return YamlTrees.same(document.tree(), before)
                && WorkspaceFormat.styleOf(file).write(before).equals(document.source());
    }

    /** Returns what a file says after an edit, with all that is not understood. */
    static JsonNode patched(YamlDocument old, ObjectNode before, ObjectNode after) {
        JsonNode tree = old.tree().isObject() ? old.tree() : JsonNodeFactory.instance.objectNode();
        return YamlPatch.patched(tree, before, after);
    }

    private Optional<String> fault(String text, ObjectNode after) {
        return readBack.fault(file, text.getBytes(StandardCharsets.UTF_8), after);
    }

    private Refused refused(String fault) {
        return new Refused(
                new Problem(
                        file,
                        1,
                        1,
                        "changes that the file cannot hold (" + fault + ")",
                        "a file that reads as what was edited",
                        "it was left as it is; undo the last change there, or write it into the file"
                                + " by hand"));
    }

    private List<String> remarks(String text) {
        boolean silent = old.map(YamlDocument::remarks).orElse(List.of()).isEmpty();
        return !silent && YamlDocument.parse(file, text) instanceof YamlDocument document
                ? old.get().remarksMissingIn(document).stream().map(this::sentence).toList()
                : List.of();
    }

    private String sentence(YamlDocument.Remark lost) {
        String place = file + ":" + lost.line() + ": ";
        return lost.text().startsWith("*")
                ? place
                        + "the reference "
                        + lost.text()
                        + " is written out, as it says something"
                        + " of its own now"
                : place + "the comment '" + lost.text() + "' goes with what it stood at";
    }
}
