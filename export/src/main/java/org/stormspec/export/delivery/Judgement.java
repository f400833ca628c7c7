package org.stormspec.export.delivery;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.evolution.ChangeReport;
import org.stormspec.export.evolution.Evolution;
import org.stormspec.export.evolution.SchemaFacts;
import org.stormspec.export.evolution.ServerChange;
import org.stormspec.export.evolution.Sort;
import org.stormspec.export.evolution.TopicChange;
import org.stormspec.model.check.Checker;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.rule.outside.OutsideRules;
import org.stormspec.model.store.ModelView;

/**
 * What an export would do to those who know the last one.
 *
 * @param report everything that changed since then
 * @param findings what the rules say about that, without what is waived
 */
public record Judgement(ChangeReport report, List<Finding> findings) {

    /** Copies the findings. */
    public Judgement {
        findings = List.copyOf(findings);
    }

    /**
     * Judges an export before it is written.
     *
     * @param model the model that it was made from
     * @param committed whether the last commit counts, and not the files as they are
     * @throws IOException when the files of the last export cannot be read
     */
    public static Judgement of(ModelView model, SpecDelivery delivery, boolean committed)
            throws IOException {
        Landscape landscape = Landscape.of(model);
        ChangeReport report = changes(landscape, delivery, committed);
        Outside told = SchemaFacts.ofChanges(Outside.NONE, landscape, report);
        List<Finding> findings =
                new Checker(OutsideRules.of(told), Conditions.usual().onLeaving()).check(model);
        return new Judgement(report, findings);
    }

    /**
     * Compares an export with the one before; one of some contexts says nothing about the others.
     *
     * @param committed whether the last commit counts, and not the files as they are
     * @throws IOException when the files of the last export cannot be read
     */
    public static ChangeReport changes(
            Landscape landscape, SpecDelivery delivery, boolean committed) throws IOException {
        DocumentFiles before =
                committed ? delivery.target().committedFiles() : delivery.target().files();
        Set<String> older =
                delivery.whole()
                        ? OlderDocuments.below(delivery.target().folder(), delivery.dialect())
                        : Set.of();
        return Evolution.compare(landscape, delivery.export(), before, older);
    }

    /**
     * Returns why this should not be written, one line each: errors that nobody has waived, topics
     * that are gone although somebody read them, schemas that nobody can judge, and clusters that
     * let clients in otherwise.
     */
    public List<String> obstacles() {
        Stream<String> errors = findings.stream().filter(Finding::blocks).map(Judgement::words);
        Stream<String> lost =
                report.topics().stream().filter(Judgement::isLost).map(Judgement::lost);
        Stream<String> doubts =
                report.topics().stream()
                        .filter(change -> !change.doubt().isEmpty())
                        .map(change ->
                                "%s cannot be judged: %s"
                                        .formatted(change.topic(), change.doubt()));
        Stream<String> servers =
                report.servers().stream().filter(ServerChange::isBreaking).map(ServerChange::words);
        return Stream.of(errors, lost, doubts, servers).flatMap(lines -> lines).toList();
    }

    /** Returns what stops nothing and should be known, one line each. */
    public List<String> remarks() {
        return findings.stream()
                .filter(finding -> !finding.blocks())
                .map(Judgement::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.rule() + ": " + finding.message();
    }

    private static boolean isLost(TopicChange change) {
        return change.sort() == Sort.REMOVED && !change.readers().isEmpty();
    }

    private static String lost(TopicChange change) {
        return "%s is gone, and %s read it at the last export; deprecate it first, and let it go when nobody reads it."
                .formatted(change.topic(), String.join(", ", change.readers()));
    }
}
