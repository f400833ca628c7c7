package org.stormspec.model.journal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The first line of a journal: whose it is.
 *
 * @param folder the workspace folder when the journal was begun
 * @param id the workspace's id
 * @param fileKey what the file system called the folder, empty when it does not say
 * @param owner the program that wrote it
 */
record JournalHeader(Path folder, String id, String fileKey, Owner owner) {

    private static final String WORKSPACE = "workspace";

    static JournalHeader of(WorkspaceIdentity workspace) {
        return new JournalHeader(
                workspace.folder(), workspace.id(), workspace.fileKey(), Owner.thisProcess());
    }

    void into(ObjectNode tree) {
        tree.put(WORKSPACE, folder.toString()).put("id", id).put("folder", fileKey);
        owner.into(tree.putObject("owner"));
    }

    static Optional<JournalHeader> from(JsonNode tree) {
        try {
            return Optional.of(tree.path(WORKSPACE))
                    .filter(JsonNode::isString)
                    .map(path ->
                            new JournalHeader(
                                    Path.of(path.stringValue()),
                                    tree.path("id").asString(""),
                                    tree.path("folder").asString(""),
                                    Owner.from(tree.path("owner"))));
        } catch (InvalidPathException otherSystem) {
            return Optional.empty();
        }
    }
}
