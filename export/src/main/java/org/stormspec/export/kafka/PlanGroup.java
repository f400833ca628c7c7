package org.stormspec.export.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One statement of a plan in words of the business, with the resources beneath it.
 *
 * @param action what would happen
 * @param label the statement: {@code Billing may read Payment}
 * @param items the resources
 */
public record PlanGroup(Action action, String label, List<PlanItem> items) {

    /** Copies the list. */
    public PlanGroup {
        items = List.copyOf(items);
    }

    /** The statements of a plan, in order of action and first resource. */
    public static List<PlanGroup> of(Plan plan) {
        List<PlanGroup> groups = new ArrayList<>();
        for (Action action : Action.values()) {
            Map<String, List<PlanItem>> byLabel = new LinkedHashMap<>();
            plan.of(action)
                    .forEach(item ->
                            byLabel.computeIfAbsent(item.label(), _ -> new ArrayList<>())
                                    .add(item));
            byLabel.forEach((label, items) -> groups.add(new PlanGroup(action, label, items)));
        }
        return List.copyOf(groups);
    }
}
