package org.stormspec.model.rule.naming;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.Draft;

/**
 * A name speaks of machines: of a context in its domain and name, of a topic in its own part or in
 * the name that it was imported under, of all topics in the tenant and in the grammar.
 */
public final class InfrastructureRule extends WordRule {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}|[\\[\\]]");

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
    Stream<Finding> check(Words known, Workspace workspace) {
        Stream<Finding> inTenant =
                words(known, workspace.tenant())
                        .map(word -> finding(known, word, workspace, workspace.tenant()));
        Stream<Finding> inGrammar =
                words(known, fixedParts(workspace))
                        .map(word -> finding(known, word, workspace, workspace.naming().topic()));
        return Stream.concat(inTenant, inGrammar);
    }

    /** Returns what the grammar puts into every name as it is, in parts between dots. */
    private static String fixedParts(Workspace workspace) {
        return VARIABLE.matcher(workspace.naming().topic()).replaceAll(".");
    }

    private Finding finding(Words known, String word, Workspace workspace, String where) {
        String tenant = known.without(workspace.tenant());
        Naming naming = workspace.naming().withTopic(without(known, workspace.naming().topic()));
        return about().finding(
                        message(word, where) + " It stands in the names of all topics.",
                        List.of(workspace.key()),
                        List.of(
                                new Fix(
                                                "leave %s out".formatted(word),
                                                model ->
                                                        new Draft(model)
                                                                .put(
                                                                        model.workspace()
                                                                                .naming(
                                                                                        tenant,
                                                                                        naming))
                                                                .changes())
                                        .asking(
                                                "all topics of the workspace are called otherwise")));
    }

    private static String without(Words known, String grammar) {
        String rest = grammar;
        for (String fixed : VARIABLE.split(grammar)) {
            for (String part : fixed.split("[.]")) {
                if (!known.in(part).isEmpty()) {
                    rest = rest.replace(part, known.without(part));
                }
            }
        }
        return rest.replaceAll("[.]{2,}", ".").replaceAll("^[.]|[.]$", "");
    }

    @Override
    String message(String word, String name) {
        return "'%s' in %s is infrastructure.".formatted(word, name);
    }
}
