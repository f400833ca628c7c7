package org.stormspec.model.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who breaks if something changes.
 *
 * @param of what changes
 * @param field the field of it that changes; empty when it is the whole
 * @param affected whom it reaches: what breaks first, then by number of steps, role and id
 * @param comesFrom what feeds it directly, and may want to change it
 * @param remarks what else to think of, as sentences
 */
public record Impact(
        Place of,
        Optional<String> field,
        List<Affected> affected,
        List<Step> comesFrom,
        List<String> remarks) {

    /**
     * A context that feels the change.
     *
     * @param context id of the context
     * @param owner id of the team to talk to
     * @param effect the strongest that anything in it feels
     * @param places how many things in it
     */
    public record ContextShare(String context, Optional<String> owner, Effect effect, int places) {}

    /** Copies the lists. */
    public Impact {
        affected = List.copyOf(affected);
        comesFrom = List.copyOf(comesFrom);
        remarks = List.copyOf(remarks);
    }

    /** Returns those that feel it in this way. */
    public List<Affected> with(Effect effect) {
        return affected.stream().filter(each -> each.effect() == effect).toList();
    }

    /** Returns the contexts that feel it, those that break in front. */
    public List<ContextShare> contexts() {
        Map<String, ContextShare> shares = new LinkedHashMap<>();
        for (Affected each : affected) {
            each.place()
                    .context()
                    .ifPresent(context ->
                            shares.merge(
                                    context,
                                    new ContextShare(context, each.owner(), each.effect(), 1),
                                    (first, more) ->
                                            new ContextShare(
                                                    context,
                                                    first.owner(),
                                                    first.effect(),
                                                    first.places() + 1)));
        }
        return List.copyOf(shares.values());
    }
}
