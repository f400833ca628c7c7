package org.stormspec.model.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.contract.AccessMatrix.Entry;
import org.stormspec.model.contract.AccessMatrix.Right;

@DisplayName("The access matrix")
class AccessMatrixTest {
    private final AccessMatrix matrix =
            AccessMatrix.of(
                    Landscape.of(
                            Models.acme()
                                    .domain("finance")
                                    .context("finance.sales")
                                    .topic("order")
                                    .publicly()
                                    .topic("payment")
                                    .protectedFor("finance.billing")
                                    .topic("draft")
                                    .context("finance.billing")
                                    .reads("payment")
                                    .context("finance.campaign")
                                    .reads("order", "payment", "draft")
                                    .store()));

    private Entry cell(String context, String topic) {
        return matrix.find(context, topic).orElseThrow();
    }

    private void assertCell(String context, String topic, Right right, boolean used, String why) {
        Entry cell = cell(context, topic);
        assertEquals(right, cell.right());
        assertEquals(used, cell.used());
        assertEquals(why, cell.why());
    }

    @Test
    @DisplayName("lets the owner write")
    void letsTheOwnerWrite() {
        assertCell("finance.sales", "draft", Right.WRITE, true, "owns it");
    }

    @Test
    @DisplayName("lets everybody read what is public, whether they do or not")
    void letsEverybodyReadWhatIsPublic() {
        assertCell("finance.campaign", "order", Right.READ, true, "public: everybody may read");
        assertCell("finance.billing", "order", Right.READ, false, "public: everybody may read");
    }

    @Test
    @DisplayName("lets those read what is protected that were granted")
    void letsTheGrantedRead() {
        assertCell("finance.billing", "payment", Right.READ, true, "granted by the owner");
        assertCell("finance.campaign", "payment", Right.NONE, true, "protected: not granted");
    }

    @Test
    @DisplayName("lets nobody read what is private")
    void letsNobodyReadWhatIsPrivate() {
        assertCell("finance.campaign", "draft", Right.NONE, true, "private to finance.sales");
    }

    @Test
    @DisplayName("has one cell for each topic and context, in their order")
    void hasOneCellForEach() {
        assertEquals(9, matrix.entries().size());
        assertEquals(
                cell("finance.billing", "payment").topic().name(),
                matrix.entries().get(3).topic().name());
        assertEquals("finance.billing", matrix.entries().get(3).context().id());
        assertTrue(matrix.find("finance.sales", "nothing").isEmpty());
    }
}
