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
 */
public record About(String id, Level level, String title, String idea, String example, String fix) {

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
