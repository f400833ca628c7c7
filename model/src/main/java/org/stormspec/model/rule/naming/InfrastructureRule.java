package org.stormspec.model.rule.naming;

import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A name speaks of machines: of a context in its domain and name, of a topic in its own part. */
public final class InfrastructureRule extends WordRule {

    /** Describes the rule. */
    public InfrastructureRule() {
        super(
                new About(
                        "NAM-04",
                        Level.ERROR,
                        "Infrastructure in a name",
                        "Names outlive machines. A region, zone, environment, cluster, vendor or"
                                + " protocol in a name is wrong after the first move, and readers"
                                + " of it would have to change.",
                        "'us-east1' in acme.us-east1.finance._public.sale is infrastructure.",
                        "drop the word"));
    }

    @Override
    WordRule.Words words(Scope scope) {
        return InfrastructureWords.of(scope);
    }

    @Override
    String message(String word, String name) {
        return "'%s' in %s is infrastructure.".formatted(word, name);
    }
}
