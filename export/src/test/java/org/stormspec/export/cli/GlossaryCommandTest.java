package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("stormspec glossary")
class GlossaryCommandTest {

    @TempDir Path folder;

    @Test
    @DisplayName("lists the words of all contexts, and refuses one that nobody explains")
    void listsTheWords() {
        Path acme = Shell.acme(folder);
        Shell.Run all = Shell.run("glossary", acme);
        assertEquals(0, all.code());
        assertTrue(all.out().contains("meanings") || all.out().contains("finance."), all.out());
        Shell.Run none = Shell.run("glossary", acme, "unheard-of");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("No context says what 'unheard-of' means"), none.err());
    }
}
