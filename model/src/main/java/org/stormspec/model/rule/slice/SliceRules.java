package org.stormspec.model.rule.slice;

import java.util.List;
import org.stormspec.model.rule.Rule;

/** The rules about vertical slices. */
public final class SliceRules {

    private SliceRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return List.of(
                new PrincipalRule(),
                new ForeignPackageRule(),
                new RepositoryRule(),
                new PipelineRule(),
                new ServiceNameRule(),
                new TraceNameRule(),
                new UnusablePrincipalRule());
    }
}
