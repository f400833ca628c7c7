package org.stormspec.app.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.preview.Effect;
import org.stormspec.model.preview.Mending;
import org.stormspec.model.rule.Explanation;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;

/** What stands beside the list of findings. */
public sealed interface Shown {
    /** Nothing is chosen. */
    record Nothing() implements Shown {}

    /**
     * One finding.
     *
     * @param finding what was found
     * @param fix the fix that is looked at, if there is any
     * @param effects what that fix would do
     * @param alike how many findings of its rule could be fixed in one go
     * @param refusal why nobody may waive it; empty when somebody may
     */
    record One(
            Finding finding,
            Optional<Fix> fix,
            List<Effect> effects,
            int alike,
            Optional<String> refusal)
            implements Shown {
        /** Copies the effects. */
        public One {
            effects = List.copyOf(effects);
        }
    }

    /**
     * One finding that somebody is about to waive.
     *
     * @param finding what was found
     * @param by who it was the last time
     * @param until a day to begin with
     * @param problem what is missing, empty at first
     */
    record Waiving(Finding finding, String by, LocalDate until, String problem) implements Shown {}

    /**
     * A rule.
     *
     * @param explanation what it is about
     */
    record Rule(Explanation explanation) implements Shown {}

    /**
     * Fixes are being planned.
     *
     * @param title of how many
     */
    record Planning(String title) implements Shown {}

    /**
     * Many fixes, before they are performed.
     *
     * @param title what they are
     * @param mending the fixes
     */
    record Many(String title, Mending mending) implements Shown {}
}
