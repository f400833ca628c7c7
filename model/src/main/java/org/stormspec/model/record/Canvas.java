package org.stormspec.model.record;

import java.util.List;
import java.util.Optional;

/**
 * What people agree on about a context; after the Bounded Context Canvas, version 5. Purpose and
 * language stand in the context itself, inbound and outbound communication follow from the model.
 *
 * @param capability the business capability it stands for, may be empty
 * @param classification how much it matters
 * @param business what it does for the business
 * @param evolution how far its kind of software has come
 * @param roles the parts it plays, such as {@code execution context}
 * @param decisions business rules and policies it decides by
 * @param assumptions what was taken for granted
 * @param metrics what would show that the boundary is right
 * @param questions what is still open
 */
public record Canvas(
        String capability,
        Optional<Classification> classification,
        Optional<Business> business,
        Optional<Evolution> evolution,
        List<String> roles,
        List<String> decisions,
        List<String> assumptions,
        List<String> metrics,
        List<String> questions) {

    /** Nothing agreed on. */
    public static final Canvas NONE =
            new Canvas(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());

    /** Copies the lists. */
    public Canvas {
        roles = List.copyOf(roles);
        decisions = List.copyOf(decisions);
        assumptions = List.copyOf(assumptions);
        metrics = List.copyOf(metrics);
        questions = List.copyOf(questions);
    }

    /** How much a context matters to the organisation. */
    public enum Classification {
        CORE,
        SUPPORTING,
        GENERIC
    }

    /** What a context does for the business. */
    public enum Business {
        REVENUE,
        ENGAGEMENT,
        COMPLIANCE
    }

    /** How far the kind of software has come. */
    public enum Evolution {
        GENESIS,
        CUSTOM,
        PRODUCT,
        COMMODITY
    }

    /** Returns this standing for another capability. */
    public Canvas capable(String newCapability) {
        return new Canvas(
                newCapability,
                classification,
                business,
                evolution,
                roles,
                decisions,
                assumptions,
                metrics,
                questions);
    }

    /** Returns this classified otherwise. */
    public Canvas classified(
            Optional<Classification> newClassification,
            Optional<Business> newBusiness,
            Optional<Evolution> newEvolution) {
        return new Canvas(
                capability,
                newClassification,
                newBusiness,
                newEvolution,
                roles,
                decisions,
                assumptions,
                metrics,
                questions);
    }

    /** Returns this in other parts, deciding by other rules. */
    public Canvas deciding(List<String> newRoles, List<String> newDecisions) {
        return new Canvas(
                capability,
                classification,
                business,
                evolution,
                newRoles,
                newDecisions,
                assumptions,
                metrics,
                questions);
    }

    /** Returns this with other assumptions, metrics and questions. */
    public Canvas asking(
            List<String> newAssumptions, List<String> newMetrics, List<String> newQuestions) {
        return new Canvas(
                capability,
                classification,
                business,
                evolution,
                roles,
                decisions,
                newAssumptions,
                newMetrics,
                newQuestions);
    }
}
