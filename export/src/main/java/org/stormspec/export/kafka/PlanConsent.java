package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.Set;

/**
 * What somebody agreed to, thing by thing, that a plan blocks or leaves alone otherwise.
 *
 * @param matching whether the model takes over all that others made exactly as it wants it
 * @param adopted things of others that it takes over, named as a plan has them; a topic also
 *     without the word before it
 * @param losses topics of which records may be lost, or get out of order
 */
public record PlanConsent(boolean matching, Set<String> adopted, Set<String> losses) {

    /** Agrees to nothing. */
    public static final PlanConsent NONE = new PlanConsent(false, Set.of(), Set.of());

    /** Copies the names. */
    public PlanConsent {
        adopted = Set.copyOf(adopted);
        losses = Set.copyOf(losses);
    }

    /** Returns the same, and all that matches is taken over. */
    public PlanConsent adoptingWhatMatches() {
        return new PlanConsent(true, adopted, losses);
    }

    /** Returns the same for these things of others. */
    public PlanConsent adopting(Collection<String> resources) {
        return new PlanConsent(matching, Set.copyOf(resources), losses);
    }

    /** Returns the same for losses of these topics. */
    public PlanConsent losing(Collection<String> topics) {
        return new PlanConsent(matching, adopted, Set.copyOf(topics));
    }

    /** Returns whether a thing is taken over by its name. */
    boolean adopts(String resource) {
        return contains(adopted, resource);
    }

    /** Returns whether a thing that is as the model wants it is taken over. */
    boolean adoptsMatching(String resource) {
        return matching || adopts(resource);
    }

    /** Returns whether a topic may lose records. */
    boolean accepts(String resource) {
        return contains(losses, resource);
    }

    private static boolean contains(Set<String> names, String resource) {
        return names.contains(resource)
                || (resource.startsWith(PlanItem.TOPIC)
                        && names.contains(resource.substring(PlanItem.TOPIC.length())));
    }
}
