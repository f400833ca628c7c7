package org.stormspec.app.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;

/**
 * The side of checking that never runs on the user-interface thread. Edits are told on one thread
 * and wait until another one asks for a report; threads that ask take turns, and whoever comes
 * first works off all that waits.
 */
final class Background {
    /**
     * What is wrong.
     *
     * @param findings all findings, the worst first
     * @param byPlace the same by each record that they are about
     */
    record Report(List<Finding> findings, Map<RecordKey, List<Finding>> byPlace) {
        static Report of(List<Finding> findings) {
            Map<RecordKey, List<Finding>> byPlace = new HashMap<>();
            for (Finding finding : findings) {
                for (RecordKey place : finding.places()) {
                    byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(finding);
                }
            }
            return new Report(findings, byPlace);
        }
    }

    private final Queue<ChangeSet> waiting = new ConcurrentLinkedQueue<>();
    private Supplier<Function<ChangeSet, List<Finding>>> checker;

    Background(Function<Store, Function<ChangeSet, List<Finding>>> checker, Store model) {
        this.checker =
                () -> {
                    Function<ChangeSet, List<Finding>> begun = checker.apply(model);
                    this.checker = () -> begun;
                    return begun;
                };
    }

    void tell(ChangeSet changes) {
        waiting.add(changes);
    }

    /** Returns what is wrong after everything told so far. */
    synchronized Report report() {
        return Report.of(checker.get().apply(toldSinceLastTime()));
    }

    private ChangeSet toldSinceLastTime() {
        ChangeSet told = ChangeSet.EMPTY;
        for (ChangeSet next = waiting.poll(); next != null; next = waiting.poll()) {
            told = told.then(next);
        }
        return told;
    }
}
