package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceFiles;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

/**
 * Edits a workspace and saves it, again and again, as a window does whose user saves after every
 * edit; says the number of each save that is done. Every edit moves elements between files.
 */
final class EndlessSaver {

    private static final int CONTEXTS = 6;
    private static final int ELEMENTS = 40;

    private EndlessSaver() {}

    /** Returns the model before the first edit. */
    static Store start() {
        List<ModelRecord> records = new ArrayList<>(List.of(Workspace.named("shop")));
        records.add(new Board("wall", "Wall", Board.Level.DESIGN));
        for (int i = 0; i < CONTEXTS; i++) {
            records.add(Context.named("sales.c" + i, "sales", "c" + i));
        }
        for (int i = 0; i < ELEMENTS; i++) {
            records.add(new Element("e" + i, "E " + i, Optional.empty(), "", new Detail.Note()));
            records.add(
                    new Placement(
                            "wall",
                            "p" + i,
                            "e" + i,
                            Placement.boxAt(Kind.NOTE, 24 * i, 24),
                            Optional.empty(),
                            false,
                            0));
        }
        return Store.of(records);
    }

    /** Edits a model; the number says how. */
    static void edit(Store model, int number) {
        Random random = new Random(number);
        Draft draft = new Draft(model);
        for (int i = 0; i < ELEMENTS / 2; i++) {
            Element element = model.element("e" + random.nextInt(ELEMENTS)).orElseThrow();
            int home = random.nextInt(CONTEXTS + 1);
            Optional<String> context =
                    home == CONTEXTS ? Optional.empty() : Optional.of("sales.c" + home);
            draft.put(element.in(context).named("E " + number));
        }
        draft.put(new Board("wall", "Wall " + number, Board.Level.DESIGN));
        model.apply(draft.changes());
    }

    /** Runs until it is killed, on the workspace in the folder that is named. */
    public static void main(String[] arguments) {
        LoadResult loaded = WorkspaceReader.read(Path.of(arguments[0]));
        Store model = Store.of(loaded.records());
        WorkspaceFiles files = loaded.files();
        for (int number = 1; ; number++) {
            edit(model, number);
            SaveResult saved = WorkspaceWriter.save(model, files);
            if (!saved.isComplete()) {
                throw new IllegalStateException(saved.problems().toString());
            }
            files = saved.files();
            System.out.println(number);
        }
    }
}
