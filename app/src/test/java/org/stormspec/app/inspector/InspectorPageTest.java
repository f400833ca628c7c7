package org.stormspec.app.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Relation;
import org.stormspec.model.store.Store;

/**
 * The page about the inspector is written from its forms: run this test with {@code
 * -Dstormspec.write=true} to write it anew.
 */
@DisplayName("The page about the inspector")
class InspectorPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("stormspec.root", "..")).resolve("docs/inspector.md");

    private static final String HEAD =
            """
            # The inspector

            What can be said about a thing, and what it is for. The tables are written from the forms themselves.

            A form begins with what a person needs first. The rest is folded into sections; the line of a section says what is in it.
            `Enter` and `Space` open a section and fold it, `Right` opens, `Left` folds, `Up` and `Down` go to other sections, `Tab` goes
            on. What is open stays open for the next thing. Typing in a list of choices goes to the first that is meant.

            Every answer is one step of undo. What cannot be an answer is refused below its field, in one sentence, before it reaches the
            model. While the name of a topic, an event or a context is typed, the topic, the subject and the principal that it leads to
            stand below it. A field of a payload unfolds to show its type in words, its default, its tags and its description; one that
            sounds like data about a person offers the tag.

            """;

    private final Store store = Store.of(records());
    private final Forms forms = new Forms(store, new Edits(new Random(1)));

    private static List<ModelRecord> records() {
        List<ModelRecord> records = new ArrayList<>(Shop.records());
        records.add(
                new Relation("trade.sales", "trade.billing", Relation.Pattern.UPSTREAM_DOWNSTREAM));
        records.add(
                new Consumer(
                        "trade.billing",
                        "order-topic",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        for (Kind kind : List.of(Kind.READ_MODEL, Kind.EXTERNAL_SYSTEM, Kind.HOTSPOT)) {
            records.add(element(kind.word(), Detail.of(kind)));
        }
        records.add(element("topic", Shop.orderTopic().accessible(Optional.of(Access.PROTECTED))));
        return records;
    }

    private static Element element(String id, Detail detail) {
        return new Element(id, "Some", Optional.of("trade.sales"), "", detail);
    }

    private static Map<String, Selection> chapters() {
        Map<String, Selection> chapters = new LinkedHashMap<>();
        chapters.put("CDC entity or topic", Selection.ofElement("topic"));
        chapters.put("Event", Selection.ofElement("order-placed"));
        chapters.put("Command", Selection.ofElement("place-order"));
        chapters.put("Aggregate", Selection.ofElement("order"));
        chapters.put("Policy", Selection.ofElement("bill-it"));
        chapters.put("Read model", Selection.ofElement("readModel"));
        chapters.put("External system", Selection.ofElement("externalSystem"));
        chapters.put("Hotspot", Selection.ofElement("hotspot"));
        chapters.put("Bounded context", Selection.ofContext("trade.sales"));
        chapters.put("Board and workspace, with nothing selected", Selection.NONE);
        return chapters;
    }

    private String page() {
        StringBuilder page = new StringBuilder(HEAD);
        chapters()
                .forEach((title, about) -> {
                    page.append("## ").append(title).append("\n\n");
                    page.append("| Section | Field | What it is for |\n| --- | --- | --- |\n");
                    Form form = forms.of(about, "big-picture");
                    form.fields().forEach(field -> page.append(line("", field)));
                    form.sections().forEach(section -> page.append(lines(section)));
                    page.append('\n');
                });
        return page.toString().stripTrailing() + "\n";
    }

    private static String lines(Form.Section section) {
        StringBuilder lines = new StringBuilder();
        section.fields()
                .forEach(field -> {
                    String title = lines.isEmpty() ? section.title() : "";
                    lines.append(line(title, field));
                });
        return lines.toString();
    }

    private static String line(String section, FormField field) {
        return "| %s | %s | %s |\n".formatted(section, field.label(), field.question().help());
    }

    @Test
    @DisplayName("is as the forms are")
    void isAsTheFormsAre() throws IOException {
        if (Boolean.getBoolean("stormspec.write")) {
            Files.writeString(PAGE, page());
        }
        assertEquals(Files.readString(PAGE), page());
    }
}
