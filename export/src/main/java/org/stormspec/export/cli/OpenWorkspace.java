package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.evolution.SchemaFacts;
import org.stormspec.model.check.Checker;
import org.stormspec.model.check.Rules;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.environment.Fault;
import org.stormspec.model.environment.Faults;
import org.stormspec.model.file.Duplicate;
import org.stormspec.model.file.FilePlace;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Environment;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.rule.outside.OutsideRules;
import org.stormspec.model.rule.outside.Told;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

/**
 * A workspace all of whose files were read.
 *
 * @param folder its folder
 * @param model what it holds
 * @param files the files as they were read
 * @param duplicates elements that two files define; the model has the first of each
 */
record OpenWorkspace(Path folder, Store model, WorkspaceFiles files, List<Duplicate> duplicates) {

    /** Reads a workspace, or says what is wrong with it and ends the command. */
    static OpenWorkspace at(Path folder, Console console) {
        if (!WorkspaceReader.isWorkspace(folder)) {
            throw Unusable.noWorkspace(folder);
        }
        LoadResult loaded = read(folder, console);
        return new OpenWorkspace(
                folder, Store.of(loaded.records()), loaded.files(), loaded.duplicates());
    }

    /**
     * Reads a workspace. A file that cannot be understood ends the command, as nobody knows what is
     * missing then; what can be mended from here, such as a reference to nothing, is only told.
     */
    static LoadResult read(Path folder, Console console) {
        LoadResult loaded = WorkspaceReader.read(folder);
        loaded.problems().stream().map(Problem::message).forEach(console::problem);
        if (!loaded.problems().isEmpty()) {
            throw new Unusable(
                    "%s cannot be used as it is; mend the files named above.".formatted(folder));
        }
        loaded.duplicates().stream().map(Duplicate::message).forEach(console::problem);
        loaded.dangling().stream().map(Problem::message).forEach(console::problem);
        return loaded;
    }

    /** Returns what the rules find, with what is waived, under a profile or the model's own. */
    List<Finding> report(Optional<Profile> profile) {
        return report(profile, outside());
    }

    /** Returns the same together with what was found outside the model. */
    List<Finding> report(Optional<Profile> profile, Outside outside) {
        return new Checker(Rules.standard(outside))
                .under(Conditions.usual().under(profile))
                .report(model);
    }

    /**
     * Returns what the schema files and examples of this workspace are like, and what is double.
     */
    Outside outside() {
        Outside found = SchemaFacts.ofFiles(Landscape.of(model), SpecDelivery.schemasOf(folder));
        for (Duplicate duplicate : duplicates) {
            found =
                    found.and(
                            duplicate.key(),
                            new Told(OutsideRules.DUPLICATE, duplicate.message(), List.of()));
        }
        return found;
    }

    /** Returns the same together with what changed since an export in a folder. */
    Outside outside(Optional<Path> since) {
        Outside files = outside();
        return since.map(export ->
                        SchemaFacts.ofChanges(
                                files, Landscape.of(model), LastExport.changes(this, export)))
                .orElse(files);
    }

    /** Returns where a finding stands: of an environment the setting that it is about. */
    FilePlace place(Finding finding) {
        return model.find(finding.place())
                .filter(Environment.class::isInstance)
                .map(Environment.class::cast)
                .flatMap(environment -> fault(environment, finding))
                .map(fault -> files.place(model, finding.place(), fault.path()))
                .orElseGet(() -> files.place(model, finding.place()));
    }

    private static Optional<Fault> fault(Environment environment, Finding finding) {
        return Faults.of(environment).stream()
                .filter(fault -> fault.message().equals(finding.message()))
                .findFirst();
    }

    /** Says which errors keep this model from leaving the tool; true when there are any. */
    boolean refusesToLeave(Console console) {
        return refusesToLeave(console, Conditions.usual());
    }

    /** The same under certain conditions, such as the access rules that are to be in force. */
    boolean refusesToLeave(Console console, Conditions conditions) {
        List<Finding> errors =
                new Checker(Rules.standard(outside()), conditions.onLeaving())
                        .check(model).stream().filter(Finding::blocks).toList();
        errors.forEach(error ->
                console.problem(
                        "%s:%d: %s: %s"
                                .formatted(
                                        place(error).file(),
                                        place(error).line(),
                                        error.rule(),
                                        error.message())));
        if (!errors.isEmpty()) {
            console.problem(
                    "The model has errors, so nothing leaves it. 'stormspec check %s' shows ways to mend them."
                            .formatted(folder));
        }
        return !errors.isEmpty();
    }
}
