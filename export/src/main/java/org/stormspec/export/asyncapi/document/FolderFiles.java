package org.stormspec.export.asyncapi.document;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.stormspec.model.disk.ConfinedFolder;
import org.stormspec.model.disk.RefusedFileException;

/// Files below a folder, links followed no further than that folder.
record FolderFiles(ConfinedFolder folder) implements DocumentFiles {

    @Override
    public Optional<String> read(String path) {
        try {
            return Optional.of(folder.readText(path));
        } catch (IOException notRead) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> refusal(String path) {
        try {
            folder.readText(path);
            return Optional.empty();
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (RefusedFileException refused) {
            return Optional.of(
                    "found %s, expected %s; %s"
                            .formatted(refused.found(), refused.expected(), refused.advice()));
        } catch (IOException unreadable) {
            return Optional.of("the disk does not give it: " + unreadable.getMessage());
        }
    }
}
