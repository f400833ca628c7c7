package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.RecordKey;

/**
 * Which files of a save are written, and in which order. A file that must stay as it is holds back
 * all files that cannot do without its change: nothing may leave one file and arrive in none, be
 * defined in two, or be referred to and defined nowhere.
 */
final class SavePlan {

    /** Files by their place in the order of a save: what is referred to comes first. */
    private static final List<String> RANKS =
            List.of(
                    WorkspaceFormat.SETTINGS,
                    WorkspaceFormat.ENVIRONMENTS,
                    WorkspaceFormat.RULES,
                    WorkspaceFormat.WAIVERS,
                    WorkspaceFormat.SHARED,
                    WorkspaceFormat.CONTEXTS,
                    WorkspaceFormat.FLOWS,
                    WorkspaceFormat.BOARDS);

    private static final Comparator<SaveStep> USUAL =
            Comparator.comparing(SaveStep::isDeletion)
                    .thenComparingInt(SavePlan::rank)
                    .thenComparing(SaveStep::file);

    private final SortedMap<String, SaveStep> steps = new TreeMap<>();
    private final Map<RecordKey, SaveStep> homes = new HashMap<>();
    private final Map<RecordKey, SaveStep> origins = new HashMap<>();
    private final SortedMap<String, String> heldBack = new TreeMap<>();

    private SavePlan(Collection<SaveStep> all, Collection<String> blocked) {
        for (SaveStep step : all) {
            steps.put(step.file(), step);
            step.gained().forEach(key -> homes.put(key, step));
            step.lost().forEach(key -> origins.put(key, step));
        }
        blocked.stream().filter(steps::containsKey).forEach(file -> heldBack.put(file, file));
        while (holdBackMore()) {
            // What is held back now may hold back others in turn.
        }
    }

    /**
     * Plans a save.
     *
     * @param all every file that differs from the model, those that must stay among them
     * @param blocked names of files that must stay as they are
     */
    static SavePlan of(Collection<SaveStep> all, Collection<String> blocked) {
        return new SavePlan(all, blocked);
    }

    /** Returns the files that stay as they are, each with the file because of which it does. */
    SortedMap<String, String> heldBack() {
        return heldBack;
    }

    /**
     * Returns what is written and deleted, in an order of which every beginning is a workspace that
     * opens and lacks nothing: a record reaches its new file before it leaves the old one, and what
     * is only deleted goes last.
     */
    List<SaveStep> order() {
        List<SaveStep> ordered = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        steps.values().stream()
                .filter(step -> !isHeld(step))
                .sorted(USUAL)
                .forEach(step -> add(step, seen, ordered));
        return ordered;
    }

    /** Adds a file after all those that take something from it. */
    private void add(SaveStep step, Set<String> seen, List<SaveStep> ordered) {
        if (seen.add(step.file())) {
            step.lost().stream()
                    .flatMap(key -> Optional.ofNullable(homes.get(key)).stream())
                    .distinct()
                    .sorted(USUAL)
                    .forEach(target -> add(target, seen, ordered));
            ordered.add(step);
        }
    }

    private static int rank(SaveStep step) {
        String file = step.file();
        int slash = file.indexOf('/');
        return RANKS.indexOf(slash < 0 ? file : file.substring(0, slash));
    }

    private boolean isHeld(SaveStep step) {
        return heldBack.containsKey(step.file());
    }

    private boolean holdBackMore() {
        int before = heldBack.size();
        for (SaveStep step : steps.values()) {
            if (!isHeld(step)) {
                culprit(step).ifPresent(file -> heldBack.put(step.file(), file));
            }
        }
        return heldBack.size() > before;
    }

    /** Returns a file that stays as it is and without whose change this one makes no sense. */
    private Optional<String> culprit(SaveStep step) {
        Optional<SaveStep> culprit =
                beginning(step)
                        .or(() -> held(step.lost(), homes))
                        .or(() -> held(step.gained(), origins))
                        .or(() -> held(withoutOrigin(step.fresh().needed()), homes))
                        .or(() -> leftDangling(step));
        return culprit.map(held -> heldBack.getOrDefault(held.file(), held.file()));
    }

    /** A folder without settings is no workspace: they are the first that is written there. */
    private Optional<SaveStep> beginning(SaveStep step) {
        return Optional.ofNullable(steps.get(WorkspaceFormat.SETTINGS))
                .filter(settings -> !settings.file().equals(step.file()))
                .filter(settings -> isHeld(settings) && settings.kind() == SaveStep.Kind.CREATE);
    }

    private Optional<SaveStep> held(Set<RecordKey> keys, Map<RecordKey, SaveStep> files) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(files.get(key)).stream())
                .filter(this::isHeld)
                .findFirst();
    }

    /** What comes from another file is defined there as long as it is not moved. */
    private Set<RecordKey> withoutOrigin(Set<RecordKey> needed) {
        Set<RecordKey> fresh = new LinkedHashSet<>(needed);
        fresh.removeIf(origins::containsKey);
        return fresh;
    }

    /** A file that stays still refers to what this one would take away for good. */
    private Optional<SaveStep> leftDangling(SaveStep step) {
        Set<RecordKey> gone = new LinkedHashSet<>(step.lost());
        gone.removeIf(homes::containsKey);
        return gone.isEmpty()
                ? Optional.empty()
                : heldBack.keySet().stream()
                        .flatMap(file -> Optional.ofNullable(steps.get(file)).stream())
                        .filter(held -> isReferringTo(held, gone))
                        .findFirst();
    }

    private static boolean isReferringTo(SaveStep held, Set<RecordKey> gone) {
        return gone.stream()
                .anyMatch(key ->
                        held.old().needed().contains(key) && !held.fresh().needed().contains(key));
    }
}
