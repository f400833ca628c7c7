package org.stormspec.app.session;

import java.nio.file.Path;
import java.util.Optional;
import org.stormspec.app.dialog.Dialogs;

/** Where the sample workspaces come from. */
@FunctionalInterface
public interface SampleShelf {

    /**
     * Puts a sample into a folder of the user, unless it is there already.
     *
     * @param sample id of the sample
     * @param home the user's own folder
     * @param dialogs tells why it could not be done
     * @return where it is, if it is there now
     */
    Optional<Path> put(String sample, Path home, Dialogs dialogs);
}
