package org.stormspec.model.edit;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text from elsewhere")
class PastedTextTest {

    /**
     * Returns what becomes of a text: depth in blanks, kind, words, and lane and actor after a
     * slash.
     */
    private static String read(String text) {
        return PastedText.read(text).list().stream()
                .map(PastedTextTest::shown)
                .collect(joining("\n"));
    }

    private static String shown(Listed line) {
        String words = line.name().replace("\n", "⏎");
        String columns = "%s/%s/%s".formatted(words, line.lane(), line.actor());
        return " ".repeat(line.depth()) + Listed.letter(line.kind()) + " " + columns;
    }

    private static void becomes(String text, String... stickies) {
        assertEquals(String.join("\n", stickies), read(text));
    }

    @Nested
    @DisplayName("from a spreadsheet")
    class Spreadsheets {

        @Test
        @DisplayName("has breaks and quotes in its cells, empty cells and a head row")
        void cells() {
            String text =
                    String.join(
                            "\r\n",
                            "Step\tLane\tActor",
                            "Order placed\tShop\tCustomer",
                            "\"Payment\nreceived\"\tFinance\tBank",
                            "\"Size 10\"\" pipe ordered\"\tShop\t",
                            "\tShop\tCustomer",
                            "");
            becomes(
                    text,
                    "E Order placed/Shop/Customer",
                    "E Payment⏎received/Finance/Bank",
                    "E Size 10\" pipe ordered/Shop/");
            assertEquals(
                    List.of("the head row", "a row without words"),
                    PastedText.read(text).leftOut());
        }

        @Test
        @DisplayName("may have lost the tabs at the ends of its rows")
        void trimmedRows() {
            becomes(
                    "Step\tLane\tActor\n\"Size 10\"\" pipe\"\tShop\n\tShop\tCustomer\nOrder sent",
                    "E Size 10\" pipe/Shop/",
                    "E Order sent//");
        }

        @Test
        @DisplayName("may be one column with breaks")
        void oneColumn() {
            becomes("\"Order\nplaced\"\nOrder sent", "E Order⏎placed//", "E Order sent//");
        }

        @Test
        @DisplayName("may have columns in any order, as its head says")
        void headDecides() {
            becomes(
                    "ID\tActor\tType\tText\n7\tCustomer\tCommand\tPlace order\n8\t\t\tOrder placed",
                    "C Place order//Customer",
                    "E Order placed//");
        }

        @Test
        @DisplayName("may have a column for each kind of sticky")
        void columnsOfKinds() {
            becomes(
                    "Actor\tCommand\tEvent\nCustomer\tPlace order\tOrder placed\n\t\tOrder sent",
                    "C Place order//Customer",
                    " E Order placed//",
                    "E Order sent//");
        }

        @Test
        @DisplayName("may begin with numbers or with nothing")
        void numbered() {
            becomes(
                    "1\tOrder placed\tShop\n2\tOrder sent\tShop",
                    "E Order placed/Shop/",
                    "E Order sent/Shop/");
            becomes(
                    "\tOrder placed\tShop\n\tOrder sent\tShop",
                    "E Order placed/Shop/",
                    "E Order sent/Shop/");
        }

        @Test
        @DisplayName("is no table where tabs only indent")
        void indentedByTabs() {
            becomes(
                    "Order placed\n\tInvoice sent\n\t\tInvoice paid",
                    "E Order placed//",
                    " E Invoice sent//",
                    "  E Invoice paid//");
        }

        @Test
        @DisplayName("keeps quotes that enclose no cell")
        void quotesInWords() {
            becomes(
                    "\"Late\" order placed\n\"Order placed\"",
                    "E \"Late\" order placed//",
                    "E \"Order placed\"//");
        }
    }

    @Nested
    @DisplayName("as values parted by commas or semicolons")
    class Values {

        @Test
        @DisplayName("gives the words of the stickies of another board")
        void boards() {
            becomes(
                    String.join(
                            "\r\n",
                            "\uFEFFID,BG COLOR,TITLE,TEXT,AREA,POSITION X",
                            "1,#FFB000,,\"Order placed, at last\",Shop,10",
                            "2,#FFB000,Sent,,Shop,20",
                            ""),
                    "E Order placed, at last/Shop/",
                    "E Sent/Shop/");
        }

        @Test
        @DisplayName("may be parted by semicolons")
        void semicolons() {
            becomes(
                    "Text;Lane\nOrder placed;Shop\n\"Paid; late\";Bank",
                    "E Order placed/Shop/",
                    "E Paid; late/Bank/");
        }

        @Test
        @DisplayName("may have no head when every cell stands in quotes")
        void quotedThroughout() {
            becomes(
                    "\"Order placed\",\"Shop\"\n\"Paid\",\"Bank\"",
                    "E Order placed/Shop/",
                    "E Paid/Bank/");
        }

        @Test
        @DisplayName("is none where people write commas")
        void sentences() {
            becomes(
                    "Order placed, paid and sent\nOrder lost, found",
                    "E Order placed, paid and sent//",
                    "E Order lost, found//");
        }
    }

    @Nested
    @DisplayName("in Markdown")
    class Markdown {

        @Test
        @DisplayName("loses its signs and keeps its words")
        void signs() {
            becomes(
                    """
                    # Checkout
                    - Order placed
                    - **Payment received**
                      - [ ] Invoice `INV-1` sent
                    * Order closed
                    ---
                    > Why so slow?
                    1. Order placed
                       a) Card charged
                    10) Goods shipped
                    (3) Order closed
                    """,
                    "N Checkout//",
                    "E Order placed//",
                    "E Payment received//",
                    " E Invoice INV-1 sent//",
                    "E Order closed//",
                    "E Why so slow?//",
                    "E Order placed//",
                    " E Card charged//",
                    "E Goods shipped//",
                    "E Order closed//");
        }

        @Test
        @DisplayName("has tables with a head")
        void tables() {
            becomes(
                    """
                    | Event | Who |
                    |:------|-----|
                    | Order **placed** | Customer |
                    | Paid \\| sent | |
                    """,
                    "E Order placed//Customer",
                    "E Paid | sent//");
        }

        @Test
        @DisplayName("may be headings only, which are what happens then")
        void headings() {
            becomes("## Order placed\n## Order sent ##", "E Order placed//", "E Order sent//");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '¦',
                quoteCharacter = '\0',
                value = {
                    "***Order*** __placed__ _now_ ¦ Order placed now",
                    "~~Order~~ placed ¦ Order placed",
                    "[Order](https://x.example/a_b) placed ¦ Order placed",
                    "![cart](cart.png) filled ¦ cart filled",
                    "<https://x.example/a> opened ¦ https://x.example/a opened",
                    "- [x] Order placed ¦ Order placed",
                    "☑ Order placed ¦ Order placed",
                    "> > 2. [ ] Order placed ¦ Order placed",
                    "2 \\* 3 ¦ 2 * 3",
                })
        @DisplayName("is read without emphasis, links and boxes")
        void inline(String line, String words) {
            becomes(line, "E " + words + "//");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '\0',
            value = {
                "• Order placed ¦ Order placed",
                "– Order placed ¦ Order placed",
                "1.2. Order placed ¦ Order placed",
                "iv) Order placed ¦ Order placed",
                "(b) Order placed ¦ Order placed",
                "A) Order placed ¦ Order placed",
                "１） Order placed ¦ Order placed",
                "◦ 1) Order placed ¦ Order placed",
            })
    @DisplayName("loses bullets and numbers of lists")
    void bullets(String line, String words) {
        becomes(line, "E " + words + "//");
    }

    @Test
    @DisplayName("from a word processor has a tab after the bullet")
    void bulletsWithTabs() {
        becomes(
                "•\tOrder placed\n1.\tOrder sent\n\u00B7\u00A0Order paid",
                "E Order placed//",
                "E Order sent//",
                "E Order paid//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:30 passed",
                "PROJ-1: order placed",
                "https://x.example/a_b_c opened",
                "order_placed_v2 sent",
                "__init__.py changed_by_hand",
                "2 * 3 * 4 tried",
                "#hashtag used",
                "-5 degrees measured",
                "3.5 tons loaded",
                "2024. was a year",
                "Order placed (late)",
                "C:\\temp\\_new emptied",
                "a | b chosen",
                "Note to self: buy milk",
                "*.txt and *.csv read",
                "(see below) Order placed",
                "50% paid – rest open",
                "Ware 1) bestellt"
            })
    @DisplayName("keeps what only looks like a sign")
    void ordinaryWords(String line) {
        assertEquals(line, PastedText.read(line).list().getFirst().name());
    }

    @Test
    @DisplayName("may end its lines in any way")
    void lineEnds() {
        becomes("a\r\nb\rc\u2028d\u0000e\n\n", "E a//", "E b//", "E c//", "E de//");
    }

    @Nested
    @DisplayName("from a stranger")
    class Hostile {

        @Test
        @DisplayName("is refused in words when it is too long for a board")
        void tooLong() {
            String huge = "x".repeat(50_000_000);
            assertEquals(
                    "The clipboard holds 50,000,000 characters; a list for the board may have"
                            + " 2,000,000. Copy a part of it",
                    PastedText.refusal(huge).orElseThrow());
            assertThrows(IllegalArgumentException.class, () -> PastedText.read(huge));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ">", "> ", "-", "- ", "*", "* a", "_a ", "`", "``a", "[", "[a", "[a](", "<br",
                    " ", "# ", "#", "\"", "\"\"", "\"\n", "\",", "|", "|-", "\t", "1.", "(",
                    "<http:", "\\*", "~", "\"a\"\t", ":", "a: "
                })
        @DisplayName("is read, whatever is repeated a hundred thousand times")
        void repeated(String part) {
            String text = part.repeat(PastedText.LONGEST / 20 / part.length());
            for (String begun : List.of("", "x", "# x", "|\n|-")) {
                assertTrue(PastedText.read(begun + text + "x").list().size() < text.length());
            }
        }

        @Test
        @DisplayName("gives stickies with words or none, whatever it holds")
        void anything() {
            Random random = new Random(9);
            String signs = "\"\t\n,;|-#*>_`[](){}:\\ ab1\u00A0\u0000é注";
            for (int run = 0; run < 3000; run++) {
                String text =
                        random.ints(random.nextInt(60), 0, signs.length())
                                .mapToObj(at -> signs.substring(at, at + 1))
                                .collect(Collectors.joining());
                assertTrue(
                        PastedText.read(text).list().stream()
                                .noneMatch(line -> line.name().isBlank()),
                        () -> "read: " + text);
            }
        }
    }
}
