package org.stormspec.export.cli;

import org.stormspec.model.check.Rules;
import org.stormspec.model.rule.About;

/** Finds rules by what somebody typed. */
final class KnownRules {

    private KnownRules() {}

    /** Returns the rule of an id, in whatever case it was typed. */
    static About rule(String id) {
        return Rules.described().stream()
                .filter(about -> about.id().equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new Unusable(
                                "There is no rule '%s'; 'stormspec rules' lists them."
                                        .formatted(id)));
    }
}
