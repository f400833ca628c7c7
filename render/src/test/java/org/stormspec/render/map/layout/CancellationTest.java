package org.stormspec.render.map.layout;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cancellation")
class CancellationTest {

    private final Cancellation cancellation = new Cancellation();
    private final List<String> told = new ArrayList<>();

    @Test
    @DisplayName("tells those who wait for it, once")
    void tellsThoseWhoWait() {
        cancellation.onCancel(() -> told.add("waiting"));

        cancellation.cancel();
        cancellation.cancel();

        assertEquals(List.of("waiting"), told);
        assertTrue(cancellation.isCancelled());
        assertThrows(CancellationException.class, cancellation::check);
    }

    @Test
    @DisplayName("tells latecomers at once")
    void tellsLatecomersAtOnce() {
        cancellation.cancel();

        cancellation.onCancel(() -> told.add("late"));

        assertEquals(List.of("late"), told);
    }

    @Test
    @DisplayName("does not tell those who have withdrawn")
    void doesNotTellThoseWhoHaveWithdrawn() {
        cancellation.onCancel(() -> told.add("gone")).close();

        assertDoesNotThrow(cancellation::check);
        cancellation.cancel();

        assertEquals(List.of(), told);
    }
}
