package org.stormspec.model.check;

import java.util.Optional;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** What people want of the rules, as edits: how strict they are, and who waives what. */
public final class RuleEdits {

    private RuleEdits() {}

    /** Returns the profile that a model asks for. */
    public static Profile profileOf(ModelView model) {
        return Profile.of(settings(model).profile()).orElse(Profile.STANDARD);
    }

    /** Asks for another profile; what an organisation says about single rules stays. */
    public static ChangeSet profile(ModelView model, Profile profile) {
        RuleSettings before = settings(model);
        String word = profile == Profile.STANDARD ? "" : profile.word();
        RuleSettings after =
                new RuleSettings(word, before.levels(), before.words(), before.thresholds());
        if (profileOf(model) == profile) {
            return ChangeSet.EMPTY;
        }
        return after.equals(RuleSettings.NONE)
                ? new Draft(model).remove(RuleSettings.KEY).changes()
                : new Draft(model).put(after).changes();
    }

    private static RuleSettings settings(ModelView model) {
        return model.find(RuleSettings.KEY).map(RuleSettings.class::cast).orElse(RuleSettings.NONE);
    }

    /** Returns why nobody may waive what a rule finds; empty for those that may be waived. */
    public static Optional<String> refusal(About rule) {
        return rule.waivable()
                ? Optional.empty()
                : Optional.of(
                        "%s cannot be waived: what it finds cannot work.".formatted(rule.id()));
    }

    /** Takes a finding upon somebody; an older waiver of the same gives way. */
    public static ChangeSet waive(ModelView model, Waiver waiver) {
        return new Draft(model).put(waiver).changes();
    }

    /** Lets a finding speak again. */
    public static ChangeSet unwaive(ModelView model, String rule, RecordKey place) {
        RecordKey key = Waiver.key(rule, place);
        return model.has(key) ? new Draft(model).remove(key).changes() : ChangeSet.EMPTY;
    }
}
