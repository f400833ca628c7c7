package org.stormspec.app.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Slice;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.slice.SliceRules;
import org.stormspec.model.store.ModelView;

/**
 * Whether everything that carries a context bears its name (requirement R-180): wrong where a rule
 * SLI-* says so, open where nobody has said anything and nothing follows from the name.
 */
final class SliceChecklist {
    private final Context context;
    private final Map<String, String> findings;

    SliceChecklist(ModelView model, Context context) {
        this.context = context;
        Scope scope = Scope.of(model);
        this.findings =
                SliceRules.all().stream()
                        .filter(EachContextRule.class::isInstance)
                        .map(EachContextRule.class::cast)
                        .flatMap(rule -> rule.check(scope, context))
                        .collect(
                                Collectors.toMap(
                                        Finding::rule, Finding::message, (first, _) -> first));
    }

    FormField field() {
        Slice slice = context.slice();
        return new FormField.Checklist(
                new FormField.Question(
                        "slice-checklist",
                        "Checklist",
                        "Who knows the name of the context finds all that belongs to it."),
                List.of(
                        ruled("Principal", "SLI-01"),
                        ruled("Code packages", "SLI-02"),
                        ruled("Names of services", "SLI-05"),
                        ruled("Repository", "SLI-03"),
                        delivered(slice),
                        said("Provisioning", slice.provisioning()),
                        ruled("Logs and traces", "SLI-06"),
                        said("Costs", slice.cost())));
    }

    private FormField.Mark ruled(String words, String rule) {
        return Optional.ofNullable(findings.get(rule))
                .map(why -> new FormField.Mark(words, FormField.Standing.WRONG, why))
                .orElseGet(() -> new FormField.Mark(words, FormField.Standing.GOOD, ""));
    }

    private FormField.Mark delivered(Slice slice) {
        FormField.Mark ruled = ruled("Pipeline and release", "SLI-04");
        boolean open = slice.pipeline().isEmpty() || slice.release().isEmpty();
        return ruled.standing() == FormField.Standing.GOOD && open ? open(ruled.words()) : ruled;
    }

    private static FormField.Mark said(String words, Optional<String> answer) {
        return answer.isEmpty()
                ? open(words)
                : new FormField.Mark(words, FormField.Standing.GOOD, "");
    }

    private static FormField.Mark open(String words) {
        return new FormField.Mark(words, FormField.Standing.OPEN, "Nobody has said");
    }
}
