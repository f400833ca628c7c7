package org.stormspec.app.findings;

import java.util.List;
import org.stormspec.model.rule.Level;

/** The shapes and colours of levels, so that colour is never the only sign. */
public final class Marks {
    private Marks() {}

    /** Returns the style classes of the mark of a level. */
    public static List<String> of(Level level) {
        return switch (level) {
            case ERROR -> List.of("status-mark", "square", "error");
            case WARNING -> List.of("status-mark", "diamond", "warning");
            case HINT -> List.of("status-mark", "disc");
        };
    }
}
