package org.stormspec.model.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stormspec.model.Models;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Relation;

@DisplayName("Rules about what files can bear")
class FileRulesTest {

    private static final Board WALL = new Board("wall", "Wall", Board.Level.DESIGN);

    private static Models with(ModelRecord... records) {
        Models models = Models.acme().context("finance.sales");
        Stream.of(records).forEach(models::put);
        return models;
    }

    private static Element note(String id, Optional<String> context) {
        return new Element(id, id, context, "", new Detail.Note());
    }

    private static Placement placement(String element) {
        return new Placement(
                "wall",
                "p1",
                element,
                Placement.boxAt(Kind.NOTE, 24, 24),
                Optional.empty(),
                false,
                0);
    }

    private static Frame frame(String context) {
        return new Frame("wall", "f1", context, new Box(0, 0, 480, 320), false);
    }

    @TestFactory
    @DisplayName("find what they look for and nothing else, and can be fixed and undone")
    Stream<DynamicTest> cases() {
        Cases cases = new Cases();
        references(cases);
        names(cases);
        return cases.tests();
    }

    private static void references(Cases cases) {
        cases.error(
                        "FIL-01",
                        "a reader of nothing",
                        with(
                                new Consumer(
                                        "finance.sales",
                                        "order",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty())),
                        "finance.sales reads 'order', which no file defines.")
                .error(
                        "FIL-01",
                        "an arrow to nothing",
                        with(
                                note("here", Optional.empty()),
                                new Link("here", LinkType.TRIGGERS, "gone")),
                        "The arrow 'here' triggers 'gone' needs 'gone', which no file defines.")
                .error(
                        "FIL-01",
                        "a relation to nothing",
                        with(new Relation("finance.sales", "gone", Relation.Pattern.PARTNERSHIP)),
                        "The relation of finance.sales and gone needs 'gone', which no file"
                                + " defines.")
                .error(
                        "FIL-01",
                        "an element in no known context",
                        with(note("here", Optional.of("gone"))),
                        "'here' lies in 'gone', which no file defines.")
                .warning(
                        "FIL-01",
                        "a sticky of nothing",
                        with(WALL, placement("gone")),
                        "A sticky on 'Wall' shows 'gone', which no file defines.")
                .warning(
                        "FIL-01",
                        "a frame around nothing",
                        with(WALL, frame("gone")),
                        "A frame on 'Wall' is drawn around 'gone', which no file defines.")
                .warning(
                        "FIL-01",
                        "a step of nothing",
                        with(
                                note("here", Optional.empty()),
                                new Flow("story", "Story", "", List.of("here", "gone"))),
                        "The flow 'Story' has a step, 'gone', which no file defines.")
                .fine(
                        "FIL-01",
                        "references that lead somewhere",
                        with(
                                note("here", Optional.of("finance.sales")),
                                note("there", Optional.empty()),
                                new Link("here", LinkType.TRIGGERS, "there"),
                                new Flow("story", "Story", "", List.of("here", "there")),
                                WALL,
                                placement("here"),
                                frame("finance.sales")));
    }

    private static void names(Cases cases) {
        cases.warning(
                        "FIL-02",
                        "two boards of one name in other letters",
                        with(WALL, new Board("Wall", "Other", Board.Level.DESIGN)),
                        "The boards 'Wall' and 'wall' differ in upper and lower case only.")
                .warning(
                        "FIL-02",
                        "two contexts of one name in other letters",
                        with(Context.named("finance.Sales", "finance", "Sales")),
                        "The contexts 'finance.Sales' and 'finance.sales' differ in upper and lower"
                                + " case only.")
                .fine(
                        "FIL-02",
                        "a board that is called like a flow",
                        with(WALL, new Flow("Wall", "Wall", "", List.of())));
    }
}
