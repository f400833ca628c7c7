package org.stormspec.model.rule.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Vocabulary;

/** A name speaks of how people are organised. */
public final class OrganisationRule extends WordRule {

    private static final Set<String> WORDS =
            Set.of(
                    "team",
                    "teams",
                    "squad",
                    "squads",
                    "tribe",
                    "guild",
                    "crew",
                    "dept",
                    "department",
                    "division",
                    "subsidiary",
                    "headquarters",
                    "hq");

    /** Describes the rule. */
    public OrganisationRule() {
        super(
                new About(
                        "NAM-05",
                        Level.WARNING,
                        "Organisation in a name",
                        "Teams and departments change more often than what a business does. A name"
                                + " that says what is done there survives the next re-organisation.",
                        "'team' in finance.team_blue will not survive a re-organisation.",
                        "drop the word"));
    }

    @Override
    WordRule.Words words(Scope scope) {
        return listening(scope);
    }

    /** Returns the words that everybody knows, and those that a workspace adds. */
    static WordRule.Words listening(Scope scope) {
        List<String> more = scope.words(Vocabulary.ORGANISATION);
        return segment ->
                Arrays.stream(segment.split("[-_]"))
                        .filter(word -> WORDS.contains(word) || more.contains(word))
                        .toList();
    }

    @Override
    String message(String word, String name) {
        return "'%s' in %s will not survive a re-organisation.".formatted(word, name);
    }
}
