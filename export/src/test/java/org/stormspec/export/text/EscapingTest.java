package org.stormspec.export.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Words of strangers")
final class EscapingTest {

    @Nested
    @DisplayName("that are printed")
    final class Printed {

        @Test
        @DisplayName("hold no control character but line feeds and tabs")
        void holdNoControls() {
            for (char c = 0; c < Character.MAX_VALUE; c++) {
                String printed = PrintableText.of("a" + c + "b");
                boolean kept = printed.charAt(1) == c;
                boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
                assertTrue(!(control && kept), () -> printed + " holds a control");
                assertTrue(
                        kept || control || !Character.isLetterOrDigit(c),
                        () -> printed + " lost a letter");
            }
        }

        @ParameterizedTest
        @DisplayName("show in the order in which they stand")
        @ValueSource(
                strings = {"\u202e", "\u2066", "\u200f", "\u061c", "\u2028", "\ud800", "\udc00"})
        void keepTheirOrder(String sign) {
            assertEquals("a\ufffdb", PrintableText.of("a" + sign + "b"));
        }

        @Test
        @DisplayName("keep letters of every script, and whole signs beyond the first plane")
        void keepLetters() {
            String words = "größe, 注文, \u05e9\u05dc\u05d5\u05dd, 👩\u200d💻, a\tb\nc";
            assertEquals(words, PrintableText.of(words));
        }

        @Test
        @DisplayName("are one line when they have to be")
        void areOneLine() {
            assertEquals("a b c d", PrintableText.line(" a\r\n b\n\tc\td\n"));
        }
    }

    @Nested
    @DisplayName("in a cell of a table")
    final class InCells {

        @ParameterizedTest
        @DisplayName("are no formula, also behind blanks and quotes, or in full width")
        @ValueSource(
                strings = {
                    "=cmd|'/C calc'!A0",
                    "+1",
                    "-1",
                    "@SUM(A1)",
                    "\t=1",
                    "\r=1",
                    "\n=1",
                    " =1",
                    "\"=1",
                    "'=1",
                    "\" =1",
                    "＝1",
                    "＋1",
                    "－1",
                    "＠x"
                })
        void areNoFormula(String cell) {
            assertTrue(CsvCell.of(cell).startsWith("\"'"), CsvCell.of(cell));
        }

        @Test
        @DisplayName("are quoted where they have to be, and not otherwise")
        void areQuoted() {
            assertEquals("acme.finance.sales", CsvCell.of("acme.finance.sales"));
            assertEquals("\"a,\"\"b\"\"\"", CsvCell.of("a,\"b\""));
            assertEquals("a b", CsvCell.of("a\r\nb"));
            assertEquals("a-b = c", CsvCell.of("a-b = c"));
        }
    }

    @Nested
    @DisplayName("in Markdown")
    final class InMarkdown {

        @ParameterizedTest
        @DisplayName("are no markup")
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '"',
                value = {
                    "a*b*;a\\*b\\*",
                    "_a_ b;_a\\_ b",
                    "[x](javascript:y);\\[x](javascript:y)",
                    "![x](y);!\\[x](y)",
                    "<script>;\\<script>",
                    "`a`;\\`a\\`",
                    "a|b;a\\|b",
                    "{{ 7 * 7 }};\\{\\{ 7 \\* 7 }}",
                    "a&lt b;a\\&lt b",
                    "# a;\\# a",
                    "- a;\\- a",
                    "1. a;1\\. a",
                    "12) a;12\\) a",
                    "> a;\\> a",
                    "https://x.example;https\u200b://x.example",
                    "www.x.example;www\u200b.x.example"
                })
        void areNoMarkup(String words, String written) {
            assertEquals(written, MarkdownText.of(words));
        }

        @Test
        @DisplayName("are left alone where they mean nothing")
        void areLeftAlone() {
            String words =
                    "acme.finance.sales._public.order-placed: string -> long (2 fields), snake_case";
            assertEquals(words, MarkdownText.of(words));
        }

        @Test
        @DisplayName("do not get out of the type of code")
        void stayCode() {
            assertEquals("`a'b\\|c`", MarkdownText.code("a`b|c"));
            assertEquals("`a {\u200b{x}} b`", MarkdownText.code("a {{x}}\n b"));
        }
    }
}
