package org.stormspec.model.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What folders need besides their files. */
public final class Folders {

    private Folders() {}

    /** Makes what happened in a folder durable, where the system lets a folder be opened. */
    public static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // Windows does not open folders; it orders the rename itself.
        }
    }
}
