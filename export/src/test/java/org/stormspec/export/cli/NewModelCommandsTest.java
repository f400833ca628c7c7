package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("stormspec new and survey")
class NewModelCommandsTest {

    @TempDir Path folder;

    @Test
    @DisplayName("make a workspace with a control plane that has no error")
    void makeAWorkspaceWithAControlPlane() {
        Path shop = folder.resolve("shop");

        Shell.Run made = Shell.run("new", shop, "--with", "control-plane", "--tenant", "shop");
        Shell.Run check = Shell.run("check", shop);
        Shell.Run more = Shell.run("new", shop, "--with", "common");

        assertEquals(0, made.code(), made.err());
        assertEquals("7 contexts and 9 topics are now in %s.\n".formatted(shop), made.out());
        assertEquals(0, check.code(), check.out());
        assertTrue(check.out().contains("0 errors, 0 warnings"), check.out());
        assertEquals("9 contexts and 11 topics are now in %s.\n".formatted(shop), more.out());
    }

    @Test
    @DisplayName("refuse an unknown starter, and a workspace that is there already")
    void refuseAnUnknownStarter() {
        Path shop = folder.resolve("shop");
        Shell.run("new", shop);

        Shell.Run unknown = Shell.run("new", folder.resolve("other"), "--with", "everything");
        Shell.Run again = Shell.run("new", shop);

        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("control-plane, common"), unknown.err());
        assertFalse(Files.exists(folder.resolve("other")));
        assertEquals(2, again.code());
        assertTrue(again.err().contains("is a workspace already"), again.err());
    }

    @Test
    @DisplayName("propose a tree of a list of names, and take it in when asked to")
    void proposeATreeOfAListOfNames() throws Exception {
        Path names =
                Files.writeString(
                        folder.resolve("names.txt"),
                        "sales.orders.order\nsales.orders.public.order-placed.v2\nlegacy\n");
        Path shop = folder.resolve("shop");

        Shell.Run seen = Shell.run("survey", names);
        Shell.Run taken = Shell.run("survey", names, "--into", shop);
        Shell.Run again = Shell.run("survey", names, "--into", shop);

        assertEquals(
                """
                1 domain, 1 context and 2 topics; 1 left over; names read as {domain}.{context}.{type}

                sales
                  orders
                    order, private as nothing says otherwise, entity-cdc  (sales.orders.order)
                    order-placed v2, public, domain-event  (sales.orders.public.order-placed.v2)

                left over
                  legacy: there is no '.' in it, so it names no context
                """,
                seen.out());
        assertEquals(0, taken.code(), taken.err());
        assertTrue(Files.exists(shop.resolve("contexts/sales.orders.yaml")));
        assertTrue(again.out().contains("it is in the model already"), again.out());
    }

    @Test
    @DisplayName("refuse an order that cannot be read, and a file without names")
    void refuseAnOrderThatCannotBeRead() throws Exception {
        Path names = Files.writeString(folder.resolve("names.txt"), "a.b");
        Path none = Files.writeString(folder.resolve("none.txt"), "\n");

        assertEquals(2, Shell.run("survey", names, "--order", "{domain}").code());
        assertEquals(2, Shell.run("survey", none).code());
        assertEquals(2, Shell.run("survey", folder.resolve("missing")).code());
    }
}
