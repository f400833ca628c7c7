package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import org.stormspec.model.yaml.Problem;

@DisplayName("A workspace with a fault")
class WorkspaceFaultsTest {

    private static final String CAMPAIGN = "contexts/finance.campaign.yaml";
    private static final String BOARD = "boards/wall.yaml";

    @TempDir Path folder;

    @BeforeEach
    void aSoundWorkspace() throws IOException {
        write("stormspec.yaml", "format: 1\nid: acme\nteams:\n  finance-team:\n    contact: f@x\n");
        write(
                CAMPAIGN,
                """
                # Ask finance first.
                owner: finance-team
                x-cost-centre: 4711
                commands:
                  launch-campaign:
                    name: Launch campaign
                    x-jira: ACME-7   # by hand
                    handledBy: [campaign]
                aggregates:
                  campaign:
                    name: Campaign
                """);
        write("shared.yaml", "actors:\n  marketing-desk:\n    name: Marketing desk\n");
        write(
                BOARD,
                """
                name: Wall
                placements:
                  k3f: {element: launch-campaign, at: [1240, 320]}
                """);
    }

    @Test
    @DisplayName("that is none opens without a word and saves without a change")
    void soundOpensAndSaves() {
        LoadResult loaded = WorkspaceReader.read(folder);

        assertEquals(List.of(), loaded.problems());
        SaveResult saved = WorkspaceWriter.save(Store.of(loaded.records()), loaded.files());
        assertEquals(List.of(), saved.written());
        assertTrue(saved.isComplete());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // file | replaced | by | place | found | expected
                "contexts/finance.campaign.yaml|name: Campaign|name: [|12:1|flow|valid YAML 1.2",
                "contexts/finance.campaign.yaml|name: Campaign|owner: a\\n    owner: b|12:5|the key"
                        + " 'owner' again, first given in line 11|each key once",
                "contexts/finance.campaign.yaml|name: Campaign|name: {a: b}|11:5|keys with values for"
                        + " 'name'|a text",
                "contexts/finance.campaign.yaml|name: Campaign|invariants: {a: b}|11:5|keys with"
                        + " values for 'invariants'|a list",
                "shared.yaml|name: Marketing desk|name: \\7|3:11|the control character"
                        + " U+0007|printable text in UTF-8",
                "boards/wall.yaml|name: Wall|level: stormy|1:1|'stormy' for 'level'|one of storm,"
                        + " process, design",
                "boards/wall.yaml|[1240, 320]|[1240]|3:35|a list for 'at'|a list of 2 whole numbers",
                "boards/wall.yaml|[1240, 320]|[1240.5, 320]|3:35|a list for 'at'|a list of 2 whole"
                        + " numbers"
            })
    @DisplayName("tells it once, with file, line, what it found and what it expected")
    void tellsItOnce(
            String file, String from, String to, String place, String found, String expected)
            throws IOException {
        write(file, read(file).replace(from, to.translateEscapes()));

        LoadResult loaded = WorkspaceReader.read(folder);

        assertEquals(1, loaded.problems().size(), () -> messages(loaded.problems()));
        Problem problem = loaded.problems().getFirst();
        assertTrue(problem.message().startsWith(file + ":" + place), problem::message);
        assertTrue(problem.found().contains(found), problem::message);
        assertEquals(expected, problem.expected());
        assertFalse(problem.advice().isBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "boards/wall.yaml|launch-campaign|launch-rocket|3:9|an element",
                "contexts/finance.campaign.yaml|[campaign]|[campagne]|8:5|an element",
            })
    @DisplayName("as a reference to nothing is told, read, and kept by saving")
    void keepsAReferenceToNothing(String file, String from, String to, String place, String what)
            throws IOException {
        write(file, read(file).replace(from, to));

        LoadResult loaded = WorkspaceReader.read(folder);

        assertEquals(List.of(), loaded.problems());
        assertTrue(loaded.isWhole());
        Problem problem = loaded.dangling().getFirst();
        assertEquals(1, loaded.dangling().size());
        assertTrue(problem.message().startsWith(file + ":" + place), problem::message);
        assertTrue(problem.found().endsWith(", which no file defines"), problem::message);
        assertEquals("the id of " + what, problem.expected());
        assertEquals(List.of(), loaded.files().protectedFiles());
        Store model = Store.of(loaded.records());
        Context campaign = model.context("finance.campaign").orElseThrow();
        model.apply(
                new Draft(model)
                        .put(new Board("wall", "Renamed", Board.Level.PROCESS))
                        .put(campaign.withPurpose("win customers"))
                        .changes());
        SaveResult saved = WorkspaceWriter.save(model, loaded.files());
        assertEquals(List.of(), saved.problems());
        assertEquals(List.of(CAMPAIGN, BOARD), saved.written());
        assertTrue(read(file).contains(to), () -> quietly(file));
    }

    @Test
    @DisplayName("as an element in two files is told with both places, and the first one counts")
    void tellsOfAnElementInTwoFiles() throws IOException {
        write("shared.yaml", read("shared.yaml").replace("marketing-desk:", "campaign:"));

        LoadResult loaded = WorkspaceReader.read(folder);

        assertEquals(List.of(), loaded.problems());
        assertEquals(
                List.of(
                        "'campaign' is defined in contexts/finance.campaign.yaml, line 10, and"
                                + " again in shared.yaml, line 2; only the first counts."),
                loaded.duplicates().stream().map(Duplicate::message).toList());
        assertFalse(loaded.isWhole());
        assertEquals(List.of("shared.yaml"), loaded.files().protectedFiles());
        assertEquals(
                Kind.AGGREGATE,
                Store.of(loaded.records()).element("campaign").orElseThrow().kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "contexts/finance.campaign.yaml|name: Campaign|name: [",
                "contexts/finance.campaign.yaml|name: Campaign|name: {a: b}",
                "shared.yaml|marketing-desk:|campaign:",
                "boards/wall.yaml|name: Wall|level: stormy",
                "stormspec.yaml|id: acme|id: {}"
            })
    @DisplayName("keeps the file as it is while other files are saved")
    void keepsTheFaultyFile(String file, String from, String to) throws IOException {
        write(file, read(file).replace(from, to));
        String faulty = read(file);
        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(List.of(file), loaded.files().protectedFiles());

        Store model = Store.of(loaded.records());
        model.apply(
                new Draft(model)
                        .put(
                                new Element(
                                        "note",
                                        "A note",
                                        Optional.of("new.one"),
                                        "",
                                        new Detail.Note()))
                        .put(Context.named("new.one", "new", "one"))
                        .changes());
        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        assertEquals(List.of("contexts/new.one.yaml"), saved.written());
        assertEquals(List.of(), saved.problems());
        assertEquals(faulty, read(file));
    }

    @Test
    @DisplayName("reports an edit that it cannot write into a faulty file")
    void reportsAnEditOfAFaultyFile() throws IOException {
        write("shared.yaml", read("shared.yaml") + "  - oops\n");
        LoadResult loaded = WorkspaceReader.read(folder);
        Store model = Store.of(loaded.records());
        model.apply(
                new Draft(model)
                        .put(new Element("n", "A note", Optional.empty(), "", new Detail.Note()))
                        .changes());

        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        assertEquals(List.of(), saved.written());
        assertEquals("shared.yaml", saved.problems().getFirst().file());
        assertTrue(read("shared.yaml").endsWith("  - oops\n"));
    }

    @Test
    @DisplayName("of a newer format opens for reading only")
    void newerFormatIsReadOnly() throws IOException {
        write("stormspec.yaml", "format: 2\nid: acme\nteams: [not, a, map]\n");

        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(1, loaded.problems().size(), () -> messages(loaded.problems()));
        assertTrue(
                loaded.problems()
                        .getFirst()
                        .message()
                        .startsWith(
                                "stormspec.yaml:1:1: found format version 2, expected at most 1"));
        assertTrue(loaded.files().isReadOnly());

        Store model = Store.of(loaded.records());
        model.apply(new Draft(model).put(new Team("t", "c")).changes());
        SaveResult saved = WorkspaceWriter.save(model, loaded.files());
        assertEquals(List.of(), saved.written());
        assertEquals(1, saved.problems().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2147483648",
                "4294967297",
                "12345678901234567890123456789012345678901",
                "banana",
                "'1'",
                "true",
                "[1]",
                "-1",
                "0",
                "1.5",
            })
    @DisplayName("of a format that cannot be told opens for reading only")
    void oddFormatIsReadOnly(String format) throws IOException {
        write("stormspec.yaml", "format: " + format + "\nid: acme\n");

        LoadResult loaded = WorkspaceReader.read(folder);

        String message = loaded.problems().getFirst().message();
        assertTrue(message.startsWith("stormspec.yaml:1:1: found "), message);
        assertTrue(loaded.files().isReadOnly(), message);
    }

    @Test
    @DisplayName("that has no settings file is not a workspace")
    void noWorkspace() throws IOException {
        Files.delete(folder.resolve("stormspec.yaml"));

        LoadResult loaded = WorkspaceReader.read(folder);

        assertEquals(List.of(), loaded.records());
        assertTrue(loaded.problems().getFirst().found().startsWith("no such file"));
    }

    @Test
    @DisplayName("in the form of bytes that are no text is reported and left alone")
    void bytesAreReported() throws IOException {
        byte[] latin = "actors:\n  caf\u00e9:\n    name: x\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("shared.yaml"), latin);

        LoadResult loaded = WorkspaceReader.read(folder);

        assertEquals("bytes in line 2 that are not UTF-8", loaded.problems().getFirst().found());
        assertEquals(List.of("shared.yaml"), loaded.files().protectedFiles());
    }

    @Test
    @DisplayName("keeps unknown keys and comments, also when an element moves to another file")
    void keepsUnknownKeys() throws IOException {
        LoadResult loaded = WorkspaceReader.read(folder);
        Store model = Store.of(loaded.records());
        Element command = model.element("launch-campaign").orElseThrow();
        model.apply(new Draft(model).put(command.named("Start campaign")).changes());
        SaveResult renamed = WorkspaceWriter.save(model, loaded.files());

        assertEquals(List.of(CAMPAIGN), renamed.written());
        assertTrue(
                read(CAMPAIGN)
                        .contains("    name: Start campaign\n    x-jira: ACME-7   # by hand\n"));
        assertTrue(read(CAMPAIGN).startsWith("# Ask finance first.\n"));

        model.apply(
                new Draft(model)
                        .put(model.element("launch-campaign").orElseThrow().in(Optional.empty()))
                        .changes());
        SaveResult moved = WorkspaceWriter.save(model, renamed.files());
        assertEquals(List.of("shared.yaml", CAMPAIGN), moved.written());
        assertTrue(read("shared.yaml").contains("x-jira: ACME-7"), () -> quietly("shared.yaml"));
        assertFalse(read(CAMPAIGN).contains("launch-campaign"));
        assertTrue(read(CAMPAIGN).contains("x-cost-centre: 4711"));
        assertEquals(List.of(), WorkspaceReader.read(folder).problems());
        assertEquals(List.of(), WorkspaceWriter.save(model, moved.files()).written());
    }

    @Test
    @DisplayName("changes one line when a sticky moves or an element is renamed")
    void changesOneLine() throws IOException {
        LoadResult loaded = WorkspaceReader.read(folder);
        Store model = Store.of(loaded.records());
        Placement sticky = model.placementsOn("wall").iterator().next();
        model.apply(
                new Draft(model)
                        .put(sticky.at(Placement.boxAt(Kind.COMMAND, 1248, 328)))
                        .changes());
        String before = read(BOARD);

        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        assertEquals(List.of(BOARD), saved.written());
        assertEquals(before.replace("[1240, 320]", "[1248, 328]"), read(BOARD));
    }

    @Test
    @DisplayName("because somebody else changed the file meanwhile is not overwritten")
    void foreignChangesAreNotOverwritten() throws IOException {
        LoadResult loaded = WorkspaceReader.read(folder);
        String theirs = read(CAMPAIGN) + "# theirs\n";
        write(CAMPAIGN, theirs);
        Store model = Store.of(loaded.records());
        Element command = model.element("launch-campaign").orElseThrow();
        Element actor = model.element("marketing-desk").orElseThrow();
        model.apply(new Draft(model).put(command.named("X")).put(actor.named("Y")).changes());

        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        assertEquals(List.of("shared.yaml"), saved.written());
        assertEquals(theirs, read(CAMPAIGN));
        assertTrue(
                saved.problems().getFirst().found().contains("somebody else"),
                () -> messages(saved.problems()));
        assertEquals(
                List.of(CAMPAIGN),
                WorkspaceWriter.save(model, saved.files()).problems().stream()
                        .map(Problem::file)
                        .toList(),
                "the next save still knows that this change is not on disk");
    }

    @Test
    @DisplayName("never deletes or overwrites a file it did not write")
    void foreignFilesStay() throws IOException {
        write("contexts/README.md", "ours\n");
        write("notes.yaml", "a: 1\n");
        LoadResult loaded = WorkspaceReader.read(folder);
        write("contexts/new.one.yaml", "purpose: theirs\n");
        Store model = Store.of(loaded.records());
        Draft draft = new Draft(model);
        model.records().stream()
                .filter(each -> !(each instanceof Workspace))
                .forEach(each -> draft.remove(each.key()));
        draft.put(Context.named("new.one", "new", "one"));
        model.apply(draft.changes());

        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        assertEquals("purpose: theirs\n", read("contexts/new.one.yaml"));
        assertEquals("ours\n", read("contexts/README.md"));
        assertEquals("a: 1\n", read("notes.yaml"));
        assertEquals(List.of("shared.yaml", CAMPAIGN, BOARD), saved.deleted());
        assertEquals(
                List.of("contexts/new.one.yaml"),
                saved.problems().stream().map(Problem::file).toList());
    }

    @Test
    @DisplayName("accepts what stands in another place than we would put it, and leaves it there")
    void acceptsOtherPlaces() throws IOException {
        write(
                "stormspec.yaml",
                read("stormspec.yaml") + "environments:\n  dev: {bootstrap: h:1}\n");
        write("contexts/mine.yaml", "id: finance.sales\nname: Sales\n");
        write(
                "shared.yaml",
                """
                notes:
                  remark: {name: Remark, context: finance.sales}
                links:
                  - {from: launch-campaign, type: triggers, to: remark}
                consumers:
                  - {context: finance.sales, topic: remark}
                """);
        LoadResult loaded = WorkspaceReader.read(folder);
        assertEquals(List.of(), loaded.problems());
        Store model = Store.of(loaded.records());
        model.apply(
                new Draft(model)
                        .put(model.element("remark").orElseThrow().named("Remarkable"))
                        .put(model.element("launch-campaign").orElseThrow().named("Go"))
                        .put(model.context("finance.sales").orElseThrow().withPurpose("sell"))
                        .changes());

        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        assertEquals(List.of("shared.yaml", CAMPAIGN, "contexts/mine.yaml"), saved.written());
        assertEquals(List.of(), saved.deleted());
        LoadResult again = WorkspaceReader.read(folder);
        assertEquals(List.of(), again.problems());
        assertEquals(model.records(), Store.of(again.records()).records());
    }

    @Test
    @DisplayName("of the disk is a message, and the next save tries again")
    void diskFaultsAreMessages() throws IOException {
        LoadResult loaded = WorkspaceReader.read(folder);
        Store model = Store.of(loaded.records());
        model.apply(new Draft(model).put(new Flow("story", "Story", "", List.of())).changes());
        write("flows", "a file where a folder has to be\n");

        SaveResult failed = WorkspaceWriter.save(model, loaded.files());
        assertEquals("flows/story.yaml", failed.problems().getFirst().file());
        Files.delete(folder.resolve("flows"));

        SaveResult saved = WorkspaceWriter.save(model, failed.files());
        assertEquals(List.of("flows/story.yaml"), saved.written());
    }

    private static String messages(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::message).toList());
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private String quietly(String file) {
        try {
            return read(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
