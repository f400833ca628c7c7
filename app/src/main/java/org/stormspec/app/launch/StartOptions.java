package org.stormspec.app.launch;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a start of the window was asked for.
 *
 * @param workspace folder to open
 * @param smoke whether to end after the first picture and print how long it took
 * @param screenshot file to write a picture of the window to before ending
 */
record StartOptions(Optional<Path> workspace, boolean smoke, Optional<Path> screenshot) {
    /** Ends after the first picture; for tests of the installed app. */
    static final String SMOKE = "--smoke";

    /** Writes a picture of the window; for the documentation. */
    static final String SCREENSHOT = "--screenshot";

    static StartOptions of(List<String> args) {
        Optional<Path> workspace = Optional.empty();
        Optional<Path> screenshot = Optional.empty();
        boolean smoke = false;
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String arg = rest.next();
            if (arg.equals(SMOKE)) {
                smoke = true;
            } else if (arg.equals(SCREENSHOT) && rest.hasNext()) {
                screenshot = Optional.of(Path.of(rest.next()));
            } else {
                workspace = Optional.of(Path.of(arg));
            }
        }
        return new StartOptions(workspace, smoke, screenshot);
    }
}
