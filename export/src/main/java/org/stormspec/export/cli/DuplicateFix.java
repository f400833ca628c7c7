package org.stormspec.export.cli;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.edit.Separation;
import org.stormspec.model.file.Duplicate;
import org.stormspec.model.file.DuplicateRepair;
import org.stormspec.model.file.DuplicateRepair.Keep;
import org.stormspec.model.record.Kind;
import org.stormspec.model.yaml.Problem;

/** Mends elements that two files define, one after the other. */
final class DuplicateFix {

    private final WorkspaceFolder folder;
    private final Console console;
    private final Keep keep;

    DuplicateFix(WorkspaceFolder folder, Console console, Keep keep) {
        this.folder = folder;
        this.console = console;
        this.keep = keep;
    }

    /** Says what would be done, and does nothing. */
    void show(OpenWorkspace workspace) {
        for (Duplicate duplicate : workspace.duplicates()) {
            console.note("would fix: " + words(duplicate, newId(workspace, duplicate)));
        }
    }

    /** Returns whether no element is left that two files define. */
    boolean mend(OpenWorkspace workspace) {
        List<Duplicate> left = workspace.duplicates();
        OpenWorkspace now = workspace;
        while (!left.isEmpty()) {
            Duplicate duplicate = left.getFirst();
            String newId = newId(now, duplicate);
            Optional<Problem> problem =
                    new DuplicateRepair(now.folder(), duplicate).mend(keep, newId);
            if (problem.isPresent()) {
                console.problem(problem.get().message());
                return false;
            }
            now = folder.open(console.silent());
            if (keep == Keep.BOTH && !separated(now, duplicate, newId)) {
                return false;
            }
            console.note("fixed: " + words(duplicate, newId));
            left = now.duplicates();
        }
        return true;
    }

    /** Lets stickies and arrows of the second's context speak of the second. */
    private boolean separated(OpenWorkspace workspace, Duplicate duplicate, String newId) {
        workspace.model().apply(Separation.of(workspace.model(), duplicate.key().id(), newId));
        return SavedEdit.save(workspace, console);
    }

    private static String newId(OpenWorkspace workspace, Duplicate duplicate) {
        Kind kind = workspace.model().element(duplicate.key().id()).orElseThrow().kind();
        return Ids.element(workspace.model()::has, kind, duplicate.key().id());
    }

    private String words(Duplicate duplicate, String newId) {
        String id = duplicate.key().id();
        return switch (keep) {
            case BOTH -> "'%s' of %s is now '%s'".formatted(id, duplicate.second().file(), newId);
            case FIRST -> "'%s' is defined in %s only".formatted(id, duplicate.first().file());
            case SECOND -> "'%s' is defined in %s only".formatted(id, duplicate.second().file());
        };
    }
}
