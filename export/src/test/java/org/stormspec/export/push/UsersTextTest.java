package org.stormspec.export.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of users that are missing")
class UsersTextTest {

    @Test
    @DisplayName("nothing is said where there are none")
    void nothing() {
        assertEquals(Optional.empty(), UsersText.missing(Set.of()));
        assertEquals(Optional.empty(), UsersText.made(Set.of()));
    }

    @Test
    @DisplayName("one is named")
    void one() {
        assertEquals(
                Optional.of("1 user is missing and cannot log in: acme.sales. A push makes it."),
                UsersText.missing(Set.of("acme.sales")));
        assertEquals(
                Optional.of("1 user was missing and was made: acme.sales."),
                UsersText.made(Set.of("acme.sales")));
    }

    @Test
    @DisplayName("many are counted, and the first of them named")
    void many() {
        assertEquals(
                Optional.of("5 users were missing and were made: a, b, c and 2 more."),
                UsersText.made(Set.of("e", "d", "c", "b", "a")));
    }
}
