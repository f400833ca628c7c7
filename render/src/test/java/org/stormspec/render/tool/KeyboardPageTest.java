package org.stormspec.render.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The page about the keyboard is written from the table of commands: run this test with {@code
 * -Dstormspec.write=true} to write it anew.
 */
@DisplayName("The page about the keyboard")
class KeyboardPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("stormspec.root", "..")).resolve("docs/keyboard.md");

    private static final String HEAD =
            """
            # Keyboard, pointer and fingers

            What keys do at a board. The tables are written from the table of commands that the program itself reads,
            so they are what it does; any key can be bound to something else (F1 shows the keys in use).
            Ctrl is the command key on a Mac. Letters and digits count by the place of their key, signs by what they write.
            Commands without keys are in the menu under the other mouse button and in the list of everything (Ctrl+K).

            """;

    private static final String TAIL =
            """
            ## Pointer and fingers

            | With | Does |
            | --- | --- |
            | click; with Shift or Ctrl | select; add or take away |
            | double click | edit the words |
            | typing with the pointer on the selected sticky | replace its words |
            | drag | move; snaps to edges, middles and equal gaps, unless Alt is pressed meanwhile |
            | Alt+drag | move a copy |
            | drag from the handle at an edge | draw a link; on the empty board it asks what follows |
            | drag over the empty board | select what a rectangle touches |
            | Shift+drag over the empty board | select what is circled |
            | drag a corner of the selected context | change its size |
            | Space+drag, middle button, wheel, two fingers | move the view |
            | Ctrl+wheel, pinch | zoom |
            | other button, long press | what can be done here |

            ## Lists

            A list that is pasted becomes one sticky a line. `E:` or `Domain event:` before the words says the kind, by the letter
            that makes it or by its name; lines without are domain events. What stands deeper was caused by what stands above it and is
            linked if the grammar has such a link. After a tab comes the lane, after another the actor:

            ```
            C: Place order<tab>Web shop<tab>Customer
              E: Order placed
                P: Whenever an order is placed, bill it
            ```

            Texts from elsewhere become the stickies a person would make:

            - Cells of a spreadsheet keep the breaks and quotes in them. A head row such as *Step, Lane, Actor* is left out and says
              what the columns hold; columns such as *Command* and *Event* make stickies of those kinds. The status bar says what
              was left out.
            - CSV of another board needs a head row with a column such as *Text* or *Title*, or quotes round every cell.
            - Markdown and lists of word processors lose bullets, numbers (`1.` `10)` `(3)` `a)`), check boxes, emphasis, code,
              quotes, rules and the addresses of links. A heading over other lines becomes a note.

            A text of more than 2,000,000 characters or 5,000 lines is not pasted; the status bar says so.
            """;

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        for (BoardCommand.Group group : BoardCommand.Group.values()) {
            page.append("## ").append(group.label()).append("\n\n| Keys | Does |\n| --- | --- |\n");
            for (BoardCommand command : Keymap.of(group)) {
                String keys =
                        Keymap.standard().chords(command.id()).stream()
                                .map(chord -> "`" + chord + "`")
                                .collect(Collectors.joining(" "));
                page.append("| %s | %s |\n".formatted(keys, command.label()));
            }
            page.append('\n');
        }
        return page + TAIL;
    }

    @Test
    @DisplayName("says what the table of commands says")
    void isTrue() throws IOException {
        if (Boolean.getBoolean("stormspec.write")) {
            Files.writeString(PAGE, page());
        }
        assertEquals(page(), Files.readString(PAGE));
    }
}
