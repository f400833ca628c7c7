package org.stormspec.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("An edit of a text in the style of a hand")
class HandStyleEditTest {

    private static final int TEXTS = Integer.getInteger("stormspec.hands", 60) * 50;

    private static final YamlMerge EXACT = new YamlMerge(new YamlWriter(), KeepPolicy.NOTHING);

    @Nested
    @DisplayName("with anchors and aliases")
    class WithAnchors {

        private static final String TEAMS =
                """
                # our shop
                tenant: "shop"   # on purpose
                teams:
                  sales-team: &team
                    contact: sales@shop.example   # the mailbox
                  # second team shares the mailbox
                  stock-team: *team   # same people
                  third-team: *team
                """;

        @Test
        @DisplayName(
                "writes the aliases out that keep the old value, when the anchored block changes")
        void expandsAliasesOfWhatChanges() {
            assertMerge(
                    TEAMS,
                    """
                    tenant: shop
                    teams:
                      sales-team: {contact: new}
                      stock-team: {contact: sales@shop.example}
                      third-team: {contact: new}
                    """,
                    """
                    # our shop
                    tenant: "shop"   # on purpose
                    teams:
                      sales-team: &team
                        contact: new   # the mailbox
                      # second team shares the mailbox
                      stock-team: # same people
                        contact: sales@shop.example
                      third-team: *team
                    """);
        }

        @Test
        @DisplayName("writes the one alias out that changes, and nothing else")
        void expandsTheAliasThatChanges() {
            assertMerge(
                    TEAMS,
                    """
                    tenant: shop
                    teams:
                      sales-team: {contact: sales@shop.example}
                      stock-team: {contact: stock}
                      third-team: {contact: sales@shop.example}
                    """,
                    TEAMS.replace(
                            "  stock-team: *team   # same people",
                            "  stock-team: # same people\n    contact: stock"));
        }

        @Test
        @DisplayName("writes all aliases out when the anchored block goes")
        void expandsAliasesOfWhatGoes() {
            assertMerge(
                    "a: &x [1, 2]\nb: *x   # b\nc: [*x, 3]\n",
                    "b: [1, 2]\nc: [[1, 2], 3]\n",
                    "b: # b\n  - 1\n  - 2\nc: [[1, 2], 3]\n");
        }

        @Test
        @DisplayName("adds to an anchored list in place")
        void editsAnchoredLists() {
            assertMerge(
                    """
                    one:
                      fields: &ids
                        # the key
                        - id: string   # by hand
                        - total: long
                    two:
                      fields: *ids
                    """,
                    """
                    one: {fields: [{id: string}, {total: long}, {at: date}]}
                    two: {fields: [{id: string}, {total: long}, {at: date}]}
                    """,
                    """
                    one:
                      fields: &ids
                        # the key
                        - id: string   # by hand
                        - total: long
                        - at: date
                    two:
                      fields: *ids
                    """);
        }
    }

    @Nested
    @DisplayName("with keys behind question marks")
    class WithExplicitKeys {

        @Test
        @DisplayName("leaves their neighbours and themselves alone")
        void keepsNeighbours() {
            assertMerge(
                    """
                    events:
                      # agreed with legal
                      one:
                        name: One
                      ? two
                      : name: Two   # the second
                      ? three
                      :
                        name: Three
                    """,
                    "events: {one: {name: First}, two: {name: Second}, three: {name: Third}}",
                    """
                    events:
                      # agreed with legal
                      one:
                        name: First
                      ? two
                      : name: Second   # the second
                      ? three
                      :
                        name: Third
                    """);
        }

        @Test
        @DisplayName("takes one away, and adds beside one")
        void removesAndAdds() {
            assertMerge(
                    "? one\n: 1 # a\n# b\n? two\n: 2\n",
                    "one: 1\nthree: 3\n",
                    "? one\n: 1 # a\nthree: 3\n");
            assertMerge("? one\n: 1\n# b\n? two\n: 2 # c\n", "two: 3\n", "# b\n? two\n: 3 # c\n");
        }
    }

    @Nested
    @DisplayName("in braces and brackets")
    class InFlow {

        @Test
        @DisplayName("keeps the quoting of the items that stay")
        void keepsQuotes() {
            assertMerge("a: [ 'x', \"y\", z ]  # why\n", "a: [x, z]\n", "a: [ 'x', z ]  # why\n");
            assertMerge("a: ['x', \"y\"]\n", "a: [w, x]\n", "a: [w, 'x']\n");
            assertMerge("a: ['x', y]\n", "a: [x, y, 'a, b']\n", "a: ['x', y, 'a, b']\n");
        }

        @Test
        @DisplayName("takes lines away and adds lines, each with its own comment")
        void editsLines() {
            assertMerge(
                    """
                    grants: [
                      people.onboard,      # ticket 7
                      finance.sales,       # until May
                      # they clean up
                      common.data_quality  # for ever
                    ]
                    """,
                    "grants: [people.onboard, common.data_quality, new.one]\n",
                    """
                    grants: [
                      people.onboard,      # ticket 7
                      # they clean up
                      common.data_quality,  # for ever
                      new.one
                    ]
                    """);
        }

        @Test
        @DisplayName("adds keys to a mapping and takes them away")
        void editsMappings() {
            assertMerge(
                    "a: {x: 'one', \"y\": 2, z: [1, 2]}\n",
                    "a: {x: one, z: [1, 3], q: {m: 'a, b'}}\n",
                    "a: {x: 'one', z: [1, 3], q: {m: 'a, b'}}\n");
        }
    }

    @Test
    @DisplayName("moves nothing in a list of scalars: who goes takes the words beside it along")
    void takesWordsAlong() {
        assertMerge(
                "- a   # ticket 1\n- b   # ticket 2\n", "- c\n- b\n", "- c\n- b   # ticket 2\n");
    }

    @Test
    @DisplayName("moves an item with its words and its style")
    void movesItems() {
        assertMerge(
                """
                fields:
                  # the key
                  - 'id': string   # by hand
                  - total:
                      type: long   # cents
                      # for the tax office
                      optional: true

                  - at: "date"
                """,
                """
                fields:
                  - total: {type: long, optional: true}
                  - at: date
                  - new: int
                  - id: string
                """,
                """
                fields:
                  - total:
                      type: long   # cents
                      # for the tax office
                      optional: true

                  - at: "date"
                  - new: int
                  # the key
                  - 'id': string   # by hand
                """);
    }

    @Test
    @DisplayName("leaves merge keys alone, which are keys like others")
    void keepsMergeKeys() {
        assertMerge(
                "a: &a {x: 1}\nb:\n  <<: *a   # as a\n  y: 2\n",
                "a: {x: 1}\nb: {<<: {x: 1}, y: 3}\n",
                "a: &a {x: 1}\nb:\n  <<: *a   # as a\n  y: 3\n");
    }

    @Test
    @DisplayName("ends the last line before a text of lines goes on")
    void endsTheLastLine() {
        assertMerge("a: 1\nb: x", "a: 1\nb: \"two\\nlines\\n\"\n", "a: 1\nb: |\n  two\n  lines\n");
    }

    @Test
    @DisplayName("gives exactly the new tree without writing the text anew, for any two trees")
    void editsAnyTree() {
        for (int seed = 0; seed < TEXTS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            RandomTrees trees = new RandomTrees(random).withPlainKeys();
            JsonNode tree = trees.document();
            String text = new HandStyle(random, any -> false, any -> false).write(tree);
            YamlDocument old = read(text);
            assertTrue(YamlTrees.same(tree, old.tree()), () -> text);
            JsonNode fresh = trees.edited(tree, 4);
            if (fresh.isObject() && !fresh.isEmpty()) {
                String edited = new DocumentEdit(old, new YamlWriter("*/id")).apply(fresh);
                String place = "seed " + seed + "\n" + text + "\n=> " + fresh + "\n" + edited;
                YamlDocument read =
                        assertInstanceOf(
                                YamlDocument.class, YamlDocument.parse("t", edited), place);
                assertEquals(
                        Optional.empty(), YamlTrees.firstDifference(fresh, read.tree()), place);
            }
        }
    }

    private static void assertMerge(String old, String fresh, String expected) {
        JsonNode tree = read(fresh).tree();
        assertEquals(expected, EXACT.merge(read(old), tree));
    }

    private static YamlDocument read(String text) {
        return assertInstanceOf(YamlDocument.class, YamlDocument.parse("t.yaml", text), text);
    }
}
