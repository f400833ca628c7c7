package org.stormspec.model.rule.slice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Slice;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** What builds and releases a context is not tied to its repository. */
public final class PipelineRule extends EachContextRule {

    /** Describes the rule. */
    public PipelineRule() {
        super(
                new About(
                        "SLI-04",
                        Level.HINT,
                        "Pipeline that is not tied to the repository",
                        "A change of the spec goes live by the pipeline of the repository it is"
                                + " in. One that lives elsewhere is forgotten.",
                        "ci/old of finance.campaign does not belong to acme/finance.",
                        "name it after the repository"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        Slice slice = context.charter().slice();
        return slice.repository().stream()
                .flatMap(repository ->
                        Stream.of(slice.pipeline(), slice.release())
                                .flatMap(Optional::stream)
                                .filter(name -> !name.contains(repository))
                                .distinct()
                                .map(name -> finding(context, name, repository)));
    }

    private Finding finding(Context context, String name, String repository) {
        return found(
                context,
                "%s of %s does not belong to %s.".formatted(name, context.path(), repository),
                List.of(
                        Repairs.context(
                                "name it after the repository",
                                context.id(),
                                found ->
                                        found.carried(
                                                tied(found.charter().slice(), name, repository)))));
    }

    private static Slice tied(Slice slice, String name, String repository) {
        return slice.delivered(
                slice.pipeline()
                        .map(found -> found.equals(name) ? repository + "/pipeline" : found),
                slice.release().map(found -> found.equals(name) ? repository + "/release" : found),
                slice.provisioning());
    }
}
