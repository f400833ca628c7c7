package org.stormspec.model.rule.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Product;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/**
 * A topic bears a tag whose policy wants something said about it, wants it found, or wants book
 * kept of who reads it, and that is not so (requirement R-170).
 */
public final class UnmetDemandRule extends PolicyRule {

    @Override
    public About about() {
        return new About(
                "POL-15",
                Level.HINT,
                "Demand of a policy that is not met",
                "A policy says what must be known about data of its kind. What nobody has written"
                        + " down, nobody can look up when it matters. It may demand description,"
                        + " owner, purpose, key, schema, examples, service-level or retention, that"
                        + " catalogues list the topic, and that every reader is known by its service.",
                "pol-health demands a description of acme.health.fitness._public.fitness-report.",
                "list it in catalogues; or say what is missing");
    }

    @Override
    Optional<Finding> check(Scope scope, TopicContract topic, String tag, TagPolicy policy) {
        List<String> missing = new ArrayList<>();
        policy.requires().stream()
                .filter(demand -> !isMet(topic, demand.toLowerCase(Locale.ROOT).strip()))
                .map(UnmetDemandRule::words)
                .forEach(missing::add);
        boolean hidden = policy.discoverable() && topic.topic().product().hidden();
        if (hidden) {
            missing.add("a place in catalogues");
        }
        if (policy.audit() && isReadUnnamed(scope, topic)) {
            missing.add("the service of every reader");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        about().finding(
                                        "%s demands %s of %s."
                                                .formatted(
                                                        policy.id(),
                                                        Wording.listed(missing, "and"),
                                                        topic.name()),
                                        List.of(topic.element().key()),
                                        hidden ? List.of(listing(topic)) : List.of()));
    }

    /** A demand that the model has no place for cannot be broken in it. */
    private static boolean isMet(TopicContract topic, String demand) {
        Topic detail = topic.topic();
        return switch (demand) {
            case "description" -> !topic.element().description().isBlank();
            case "owner" -> topic.owner().owner().isPresent();
            case "purpose" -> !topic.owner().purpose().isBlank();
            case "key" -> detail.payload().key().isPresent();
            case "schema" ->
                    !detail.payload().fields().isEmpty() || detail.payload().schema().isPresent();
            case "examples" -> !detail.message().examples().isEmpty();
            case "service-level" -> !detail.product().serviceLevel().isEmpty();
            case "retention" ->
                    detail.settings().retentionHours().isPresent()
                            || topic.effective().configs().containsKey("retention.ms");
            default -> true;
        };
    }

    private static String words(String demand) {
        return switch (demand.toLowerCase(Locale.ROOT).strip()) {
            case "owner" -> "an owner";
            case "schema" -> "fields or a schema";
            case "examples" -> "an example";
            case "retention" -> "a stated retention";
            default -> "a " + demand.strip().replace('-', ' ');
        };
    }

    private static boolean isReadUnnamed(Scope scope, TopicContract topic) {
        return scope.readersOf(topic.element().id()).stream()
                .anyMatch(reading -> reading.read().service().isEmpty());
    }

    private static Fix listing(TopicContract topic) {
        return Repairs.topic(
                "list it in catalogues",
                topic.element().id(),
                found -> found.promising(shown(found.product())));
    }

    private static Product shown(Product product) {
        return product.hidden(false);
    }
}
