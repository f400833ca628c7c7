package org.stormspec.app.inspector;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Slice;
import org.stormspec.model.store.ModelView;

/**
 * What carries a context from its code to its costs, as it follows from its name (requirement
 * R-181); the rules SLI-* expect the same.
 */
final class SliceProposals {
    private final ModelView model;

    SliceProposals(ModelView model) {
        this.model = model;
    }

    /** Returns a proposal for each question of the checklist that one can be made for. */
    Map<String, String> of(Context context) {
        String repository = context.slice().repository().orElseGet(() -> repository(context));
        Map<String, String> proposals = new LinkedHashMap<>();
        proposals.put("principal", new TopicNames(model.workspace()).principalOf(context));
        proposals.put("repository", repository);
        proposals.put("pipeline", repository + "/pipeline");
        proposals.put("release", repository + "/release");
        proposals.put("provisioning", repository + "/provision");
        proposals.put("logging", context.path());
        proposals.put("tracing", context.path());
        context.owner().ifPresent(team -> proposals.put("cost", team));
        return proposals;
    }

    private String repository(Context context) {
        String base = context.domain().isEmpty() ? context.name() : context.domain();
        String tenant = model.workspace().tenant();
        return model.find(new RecordKey(RecordType.DOMAIN, context.domain()))
                .map(Domain.class::cast)
                .flatMap(Domain::repo)
                .orElse(tenant.isEmpty() ? base : tenant + "/" + base);
    }

    /** Returns a slice whose open questions are answered as proposed. */
    static Slice filled(Slice slice, Map<String, String> proposals) {
        return new Slice(
                or(slice.principal(), proposals, "principal"),
                or(slice.repository(), proposals, "repository"),
                or(slice.pipeline(), proposals, "pipeline"),
                or(slice.release(), proposals, "release"),
                or(slice.provisioning(), proposals, "provisioning"),
                or(slice.logging(), proposals, "logging"),
                or(slice.tracing(), proposals, "tracing"),
                or(slice.cost(), proposals, "cost"));
    }

    private static Optional<String> or(
            Optional<String> answer, Map<String, String> proposals, String key) {
        return answer.or(() -> Optional.ofNullable(proposals.get(key)));
    }
}
