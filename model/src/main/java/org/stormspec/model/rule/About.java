package org.stormspec.model.rule;

import java.util.List;
import org.stormspec.model.record.RecordKey;

/**
 * What a rule is, for people.
 *
 * @param id {@code ACC-02}; never changes, so that reports and waivers can name it
 * @param level how much its findings matter, unless a finding says otherwise
 * @param title what is wrong, in a few words
 * @param idea why it matters, one or two sentences
 * @param example a message of this rule
 * @param fix what its fixes do, in a few words
 * @param waivable whether somebody may take its findings upon themselves
 */
public record About(
        String id,
        Level level,
        String title,
        String idea,
        String example,
        String fix,
        boolean waivable) {

    /** Describes a rule whose findings may be waived, as most may. */
    public About(String id, Level level, String title, String idea, String example, String fix) {
        this(id, level, title, idea, example, fix, true);
    }

    /** Returns this rule as one that nobody can waive, because what it finds cannot work. */
    public About notWaivable() {
        return new About(id, level, title, idea, example, fix, false);
    }

    /** Returns a finding of this rule; its fixes do nothing once one of its places is gone. */
    public Finding finding(String message, List<RecordKey> places, List<Fix> fixes) {
        return new Finding(
                id,
                level,
                places,
                message,
                fixes.stream().map(fix -> fix.needing(places)).toList());
    }
}
