package org.stormspec.export.schema.judge;

import java.util.List;
import org.stormspec.model.record.Compatibility;

/// Whether a schema may follow the ones before it.
///
/// @param mode what was demanded
/// @param breaks why not; empty when it may
public record Verdict(Compatibility mode, List<Break> breaks) {

    /// Copies the list.
    public Verdict {
        breaks = List.copyOf(breaks);
    }

    /// Whether it may.
    public boolean isCompatible() {
        return breaks.isEmpty();
    }
}
