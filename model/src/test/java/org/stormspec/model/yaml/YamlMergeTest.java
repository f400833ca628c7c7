package org.stormspec.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Merging a tree into a YAML text")
class YamlMergeTest {

    private static final YamlMerge EXACT = new YamlMerge(new YamlWriter(), KeepPolicy.NOTHING);

    private static final String HAND_MADE =
            """
            # The campaign context.
            # Ask finance before you touch it.

            id:   finance.campaign   # made once
            owner: "finance-team"

            # Words of the trade.
            terms:
                sale: 'a purchase'     # four spaces by hand
                # the bank's word
                debit: money taken

            topics:
            - type: sale     # newest first
              access: public
              # why keyed so
              key: sale_id

            - {type: campaign, access: public}   # short
            # the end
            """;

    @Test
    @DisplayName("changes no byte when the trees are the same")
    void changesNothingWithoutNeed() {
        YamlDocument document = read(HAND_MADE);

        assertEquals(HAND_MADE, EXACT.merge(document, document.tree()));
    }

    @Test
    @DisplayName("replaces a value and keeps the comment behind it")
    void replacesAValue() {
        check(
                "id:   finance.campaign   # made once",
                "id: finance.sales   # made once",
                "id: finance.sales\n");
    }

    @Test
    @DisplayName("puts a new key where the new tree has it, in the indentation of its block")
    void insertsAKey() {
        check(
                "    # the bank's word\n    debit: money taken\n",
                "    credit: money owed\n    # the bank's word\n    debit: money taken\n",
                "terms:\n  sale: a purchase\n  credit: money owed\n  debit: money taken\n");
        check(
                "owner: \"finance-team\"\n",
                "purpose: |\n  Plan.\n\n  Win.\nowner: \"finance-team\"\n",
                "purpose: \"Plan.\\n\\nWin.\\n\"\nowner: finance-team\n",
                "id");
    }

    @Test
    @DisplayName("removes a key with its own comment and the gap above, and no other comment")
    void removesAKey() {
        check("    # the bank's word\n    debit: money taken\n", "", "terms: {sale: a purchase}\n");
        check(
                """

                # Words of the trade.
                terms:
                    sale: 'a purchase'     # four spaces by hand
                    # the bank's word
                    debit: money taken
                """,
                "",
                "terms:\n");
    }

    @Test
    @DisplayName("edits items of lists in place")
    void editsItems() {
        check(
                "  access: public\n",
                "  access: protected\n",
                """
                topics: [{type: sale, access: protected, key: sale_id}, {type: campaign, access: public}]
                """);
        check(
                "- {type: campaign, access: public}   # short\n",
                "- {type: campaign, access: private}   # short\n",
                """
                topics: [{type: sale, access: public, key: sale_id}, {type: campaign, access: private}]
                """);
    }

    @Test
    @DisplayName("adds and removes items of lists")
    void addsAndRemovesItems() {
        check(
                "\n- {type: campaign, access: public}   # short\n",
                "- type: offer\n\n- {type: campaign, access: public}   # short\n",
                """
                topics: [{type: sale, access: public, key: sale_id}, {type: offer}, {type: campaign, access: public}]
                """);
        check(
                """
                - type: sale     # newest first
                  access: public
                  # why keyed so
                  key: sale_id
                """,
                "",
                "topics: [{type: campaign, access: public}]\n");
    }

    @Test
    @DisplayName("can take away the key that shares its line with a dash")
    void removesTheFirstKeyOfAnItem() {
        check(
                "- type: sale     # newest first\n  access: public\n",
                "-\n  access: public\n",
                "topics: [{access: public, key: sale_id}, {type: campaign, access: public}]\n");
        check(
                "- type: sale     # newest first\n",
                "- name: Sale\n",
                """
                topics: [{name: Sale, access: public, key: sale_id}, {type: campaign, access: public}]
                """);
        check(
                "- type: sale     # newest first\n",
                "- name: Sale\n  type: sale     # newest first\n",
                """
                topics: [{name: Sale, type: sale, access: public, key: sale_id}, {type: campaign, access: public}]
                """);
    }

    @Test
    @DisplayName("turns a word into a block, and back, without losing the comment")
    void changesTheShape() {
        check(
                "id:   finance.campaign   # made once",
                "id: # made once\n  domain: finance",
                "id: {domain: finance}\n");
        assertEquals(
                "a: 5 # why\nb: 1\n",
                EXACT.merge(read("a: # why\n  x: 1\nb: 1\n"), tree("a: 5\nb: 1\n")));
    }

    @Test
    @DisplayName("keeps what the policy says, where it stands")
    void keepsByPolicy() {
        YamlMerge keepExtensions =
                new YamlMerge(new YamlWriter(), path -> path.getLast().startsWith("x-"));
        String text =
                """
                a:
                  # by hand
                  x-owner: me
                  old: 1
                  b: 1
                list:
                  - id: one
                    x-note: kept
                  - id: two
                    x-note: gone with its item
                """;

        assertEquals(
                """
                a:
                  # by hand
                  x-owner: me
                  b: 2
                list:
                  - id: zero
                  - id: one
                    size: 3
                    x-note: kept
                """,
                keepExtensions.merge(
                        read(text), tree("a: {b: 2}\nlist: [{id: zero}, {id: one, size: 3}]\n")));
    }

    @Test
    @DisplayName("looks at lists in lists no more often for each list around them")
    void isNotSlowedByDepth() {
        String old = deepList("a", "x-own: 1, ");
        YamlMerge keepExtensions =
                new YamlMerge(new YamlWriter(), path -> path.getLast().startsWith("x-"));

        assertEquals(old, EXACT.merge(read(old), tree(old)));
        assertEquals(old, keepExtensions.merge(read(old), tree(deepList("a", ""))));
        assertEquals(
                tree(deepList("b", "")), tree(EXACT.merge(read(old), tree(deepList("b", "")))));
    }

    /** Comparing anew at every level would take 2^60 comparisons. */
    private static String deepList(String word, String more) {
        return "list: "
                + "[".repeat(60)
                + "{"
                + more
                + "word: "
                + word
                + "}"
                + "]".repeat(60)
                + "\n";
    }

    @Test
    @DisplayName("keeps a byte-order mark and Windows line ends")
    void keepsEncodingOddities() {
        assertEquals(
                "\uFEFFa: 1\r\nm:\r\n  - x\r\nb: 3 # c\r\n",
                EXACT.merge(read("\uFEFFa: 1\r\nb: 2 # c\r\n"), tree("a: 1\nm: [x]\nb: 3\n")));
    }

    @Test
    @DisplayName("fills an empty file and keeps the comments of one that holds nothing else")
    void fillsEmptyFiles() {
        assertEquals("a: 1\n", EXACT.merge(read(""), tree("a: 1")));
        assertEquals("# head\na: 1\n", EXACT.merge(read("# head\n"), tree("a: 1")));
        assertEquals("a: 1\nb: 2\n", EXACT.merge(read("a: 1"), tree("a: 1\nb: 2")));
    }

    @Test
    @DisplayName("writes anew what cannot be edited safely")
    void writesAnewWhatCannotBeEdited() {
        String anchored = "a: &x {n: 1}\nb: *x\n";

        assertEquals(
                "{\"a\":{\"n\":2},\"b\":{\"n\":1}}",
                read(EXACT.merge(read(anchored), tree("a: {n: 2}\nb: {n: 1}"))).tree().toString());
    }

    @Test
    @DisplayName("gives exactly the new tree, for any two trees")
    void givesTheNewTree() {
        for (int seed = 0; seed < 3000; seed++) {
            RandomTrees trees = new RandomTrees(new SplittableRandom(seed));
            JsonNode old = trees.document();
            JsonNode fresh = trees.edited(old, 4);
            String text = trees.commented(new YamlWriter("*/id").write(old));

            String merged = EXACT.merge(read(text), fresh);
            String seeds = "seed " + seed + "\n" + text + "\n=>\n" + merged;
            assertEquals(text, EXACT.merge(read(text), read(text).tree()), seeds);
            JsonNode expected = fresh.isNull() ? tree("{}") : fresh;
            assertTrue(YamlTrees.same(expected, read(merged).tree()), seeds);
        }
    }

    private static final Pattern REMARK = Pattern.compile("# (remark|behind) \\d+");

    @Test
    @DisplayName("keeps every comment when something is only added")
    void keepsEveryCommentWhenAdding() {
        int comments = 0;
        for (int seed = 0; seed < 1500; seed++) {
            RandomTrees trees = new RandomTrees(new SplittableRandom(seed)).withPlainKeys();
            JsonNode old = trees.document();
            String text = trees.commented(new YamlWriter().write(old));
            JsonNode fresh = tree("zz-added: {x: [1, 2]}").deepCopy();
            ((ObjectNode) fresh).setAll((ObjectNode) old);

            String merged = EXACT.merge(read(text), fresh);
            Matcher remarks = REMARK.matcher(text);
            while (remarks.find()) {
                comments++;
                assertTrue(
                        merged.contains(remarks.group()),
                        "seed "
                                + seed
                                + " lost "
                                + remarks.group()
                                + "\n"
                                + text
                                + "=>\n"
                                + merged);
            }
        }
        assertTrue(comments > 1000, () -> "the test says too little");
    }

    @Test
    @DisplayName("keeps the bytes of every block that did not change, whatever else did")
    void keepsUntouchedBlocks() {
        int untouched = 0;
        for (int seed = 0; seed < 2000; seed++) {
            RandomTrees trees = new RandomTrees(new SplittableRandom(seed)).withPlainKeys();
            Map<String, String> blocks = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> property : trees.document().properties()) {
                ObjectNode block = JsonNodeFactory.instance.objectNode();
                block.set(property.getKey(), property.getValue());
                blocks.put(property.getKey(), trees.commented(new YamlWriter().write(block)));
            }
            String text = String.join("", blocks.values());
            JsonNode old = read(text).tree();
            JsonNode fresh = trees.edited(old, 4);

            String merged = EXACT.merge(read(text), fresh);
            for (Map.Entry<String, String> block : blocks.entrySet()) {
                JsonNode after = fresh.path(block.getKey());
                if (!after.isMissingNode() && YamlTrees.same(old.get(block.getKey()), after)) {
                    untouched++;
                    assertTrue(
                            merged.contains(block.getValue().strip()),
                            "seed " + seed + " " + block + "\n" + text + "=>\n" + merged);
                }
            }
        }
        assertTrue(untouched > 2000, () -> "the test says too little");
    }

    /** Replaces in the hand-made text; the merge of that tree must give that very text. */
    private static void check(String from, String to, String newPart) {
        check(from, to, newPart, "");
    }

    private static void check(String from, String to, String newPart, String after) {
        assertTrue(HAND_MADE.contains(from), () -> "not in the text: " + from);
        YamlDocument old = read(HAND_MADE);
        JsonNode part = tree(newPart);
        ObjectNode fresh = JsonNodeFactory.instance.objectNode();
        old.tree()
                .properties()
                .forEach(property -> {
                    String key = property.getKey();
                    JsonNode value = part.has(key) ? part.get(key) : property.getValue();
                    if (!(part.has(key) && value.isNull())) {
                        fresh.set(key, value);
                    }
                    if (key.equals(after)) {
                        part.properties().forEach(p -> fresh.set(p.getKey(), p.getValue()));
                    }
                });
        assertEquals(HAND_MADE.replace(from, to), EXACT.merge(old, fresh));
    }

    private static YamlDocument read(String text) {
        return assertInstanceOf(YamlDocument.class, YamlDocument.parse("t.yaml", text), text);
    }

    private static JsonNode tree(String text) {
        return read(text).tree();
    }
}
