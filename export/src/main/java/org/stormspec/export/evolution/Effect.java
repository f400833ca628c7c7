package org.stormspec.export.evolution;

/// What a change of a fact does to those who rely on it.
public enum Effect {
    /// Somebody has to act, or gets other records than before: a major version.
    BREAKS(Bump.MAJOR),
    /// Readers can see it and go on as they are: a minor version.
    CHANGES(Bump.MINOR),
    /// Where things run, not what was agreed: a patch.
    ENVIRONMENT(Bump.PATCH);

    private final Bump bump;

    Effect(Bump bump) {
        this.bump = bump;
    }

    /// The step of the version that it deserves.
    public Bump bump() {
        return bump;
    }
}
