package org.stormspec.app.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.check.Checker;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.rule.outside.OutsideRules;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;
import org.stormspec.render.scene.Stage;

/**
 * The side of checking that never runs on the user-interface thread. Edits are told on one thread
 * and wait until another one asks for a report; threads that ask take turns, and whoever comes
 * first works off all that waits.
 */
final class Background {
    /**
     * What is wrong.
     *
     * @param findings all findings that nobody has waived, the worst first
     * @param byPlace the same by each record that they are about
     * @param waived the others
     * @param stages how far things have come, by element id
     */
    record Report(
            List<Finding> findings,
            Map<RecordKey, List<Finding>> byPlace,
            List<Finding> waived,
            Map<String, Stage> stages) {
        /** The same stages stay the same map, so that whoever shows them sees that at once. */
        Report with(Map<String, Stage> newStages) {
            return newStages.equals(stages)
                    ? this
                    : new Report(findings, byPlace, waived, Collections.unmodifiableMap(newStages));
        }

        static Report of(List<Finding> report) {
            Map<Boolean, List<Finding>> silent =
                    report.stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            finding -> finding.waiver().isPresent()));
            List<Finding> findings = silent.getOrDefault(false, List.of());
            Map<RecordKey, List<Finding>> byPlace = new HashMap<>();
            for (Finding finding : findings) {
                for (RecordKey place : finding.places()) {
                    byPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(finding);
                }
            }
            return new Report(
                    List.copyOf(findings),
                    byPlace,
                    List.copyOf(silent.getOrDefault(true, List.of())),
                    Map.of());
        }
    }

    private List<Finding> lastInside = List.of();
    private List<Finding> lastBeyond = List.of();
    private List<Finding> lastOfBoth = List.of();
    private List<Finding> last = List.of();
    private Report lastReport = Report.of(last);
    private Optional<ModelView> lastExport = Optional.empty();
    private boolean staged;
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

    /**
     * Returns what is wrong after everything told so far.
     *
     * @param model as it is after that
     * @param exported the model as it was exported last, if that is known
     * @param outside what was found outside the model when somebody looked last
     */
    @SuppressWarnings("ReferenceEquality") // The same list comes again when an edit was no matter.
    synchronized Report report(ModelView model, Optional<ModelView> exported, Outside outside) {
        ChangeSet told = toldSinceLastTime();
        List<Finding> now = with(checker.get().apply(told), model, outside);
        boolean stale = !staged || !exported.equals(lastExport) || moves(told);
        if (now != last) {
            last = now;
            lastReport = Report.of(now).with(lastReport.stages());
            stale = true;
        }
        if (stale) {
            staged = true;
            lastExport = exported;
            lastReport = lastReport.with(new Stages(model, lastReport.byPlace(), exported).all());
        }
        return lastReport;
    }

    /** The same list again as long as neither part says anything else. */
    @SuppressWarnings("ReferenceEquality") // The same list comes again when an edit was no matter.
    private List<Finding> with(List<Finding> inside, ModelView model, Outside outside) {
        List<Finding> beyond =
                outside.told().isEmpty()
                        ? List.of()
                        : new Checker(OutsideRules.of(outside)).report(model);
        if (inside != lastInside || !said(beyond).equals(said(lastBeyond))) {
            lastInside = inside;
            lastBeyond = beyond;
            lastOfBoth =
                    beyond.isEmpty()
                            ? inside
                            : Stream.of(inside, beyond).flatMap(List::stream).sorted().toList();
        }
        return lastOfBoth;
    }

    private static List<Finding> said(List<Finding> findings) {
        return findings.stream().map(Background::bare).toList();
    }

    /** Fixes are made anew each time and equal to none. */
    private static Finding bare(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.level(),
                finding.places(),
                finding.message(),
                List.of(),
                finding.waiver());
    }

    private static boolean moves(ChangeSet told) {
        return told.changes().keySet().stream().anyMatch(key -> Stages.READ.contains(key.type()));
    }

    private ChangeSet toldSinceLastTime() {
        ChangeSet told = ChangeSet.EMPTY;
        for (ChangeSet next = waiting.poll(); next != null; next = waiting.poll()) {
            told = told.then(next);
        }
        return told;
    }
}
