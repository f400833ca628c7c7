package org.stormspec.app.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.export.asyncapi.read.ImportFile;
import org.stormspec.export.schema.read.SchemaFault;
import org.stormspec.export.schema.read.SchemaIntake;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;
import org.stormspec.model.file.Vocabulary;
import org.stormspec.model.record.Element;

/** Asks for a file and takes what it says into the model, as one step that can be undone. */
public final class Intake {
    private static final List<String> SCHEMAS =
            List.of("avsc", "avro", "proto", "json", "yml", "yaml");

    private final WorkspaceSession session;
    private final Dialogs dialogs;

    /** Takes files into a session. */
    public Intake(WorkspaceSession session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    /** Takes a schema file in as the fields of the topic that is selected. */
    public void schema() {
        session.settle();
        topic().ifPresentOrElse(
                        topic ->
                                dialogs.chooseFile("Schema of " + topic.name(), "Schemas", SCHEMAS)
                                        .ifPresent(file -> schema(topic, file)),
                        () ->
                                dialogs.problem(
                                        "No topic is selected",
                                        "Select the CDC entity or topic that the schema is of, and"
                                                + " ask again."));
    }

    private Optional<Element> topic() {
        return session.selection().get().elements().stream()
                .flatMap(id -> session.model().element(id).stream())
                .filter(element -> element.topic().isPresent())
                .findFirst();
    }

    private void schema(Element topic, Path file) {
        String name = nameOf(file);
        try {
            ImportFile read = ImportFile.of(file);
            session.perform(
                    "Take in " + name,
                    SchemaIntake.changes(
                            session.model(), topic.id(), name, read.text(), read.siblings()));
        } catch (IOException e) {
            unreadable(file, e);
        } catch (SchemaFault fault) {
            dialogs.problem(
                    "“" + name + "” cannot be taken in", String.valueOf(fault.getMessage()));
        }
    }

    /** Takes the tags and policies of a shared file in, in place of those that are there. */
    public void vocabulary() {
        session.settle();
        dialogs.chooseFile("Tags and policies of the data office", "YAML", List.of("yaml", "yml"))
                .ifPresent(this::vocabulary);
    }

    private void vocabulary(Path file) {
        try {
            String text = RegularFile.readText(file);
            switch (Vocabulary.read(nameOf(file), text)) {
                case Vocabulary.Words words ->
                        session.perform(
                                "Read tags of " + nameOf(file), words.changes(session.model()));
                case Vocabulary.Faulty faulty ->
                        dialogs.problem(
                                "“" + nameOf(file) + "” cannot be taken in",
                                String.join("\n\n", faulty.problems()));
            }
        } catch (IOException e) {
            unreadable(file, e);
        }
    }

    private void unreadable(Path file, IOException reason) {
        dialogs.problem(
                "“" + nameOf(file) + "” cannot be read",
                reason instanceof RefusedFileException refused
                        ? refused.getMessage() + "."
                        : "Choose a text file that is there and that you may read.");
    }

    private static String nameOf(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("file");
    }
}
