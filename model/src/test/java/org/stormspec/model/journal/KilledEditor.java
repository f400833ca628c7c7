package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.stormspec.model.record.Team;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

/** A process that edits and edits until somebody kills it; notes when it made which edit. */
final class KilledEditor {

    private static final long PAUSE_NANOS = 5_000_000;

    private KilledEditor() {}

    /** Takes the workspace folder and the file for its notes: lines of edit number and millis. */
    public static void main(String[] arguments) throws IOException {
        Store store = new Store();
        store.listen(CrashJournal.open(Path.of(arguments[0])));
        Path notes = Path.of(arguments[1]);
        for (int edit = 1; ; edit++) {
            store.apply(new Draft(store).put(new Team("team-" + edit, "")).changes());
            Files.writeString(
                    notes,
                    edit + " " + System.currentTimeMillis() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
