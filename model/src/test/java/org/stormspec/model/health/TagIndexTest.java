package org.stormspec.model.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;

@DisplayName("The index of tags")
class TagIndexTest {

    @Test
    @DisplayName(
            "says where data of a kind is offered, by what it is known, and leaves private out")
    void saysWhereDataOfAKindIsOffered() {
        TagIndex index =
                TagIndex.of(
                        Models.acme()
                                .context("common.users")
                                .topic("user")
                                .protectedFor()
                                .fields("user_id: string", "email: string #pii")
                                .topic("copy")
                                .publicly()
                                .fields("user_id: string", "email_hash: string #pii masked")
                                .topic("draft")
                                .fields("user_id: string", "email: string #pii")
                                .topic("secret")
                                .publicly()
                                .tagged("pii")
                                .topicBeing(topic -> topic.promising(topic.product().hidden(true)))
                                .store());
        TagIndex.Entry pii = index.of("pii").orElseThrow();
        assertEquals("identifies a natural person", pii.means());
        assertEquals("pol-pii", pii.policies().getFirst().id());
        assertEquals(
                List.of(
                        "acme.common.users._protected.user [email]",
                        "acme.common.users._public.copy [email_hash (masked)]"),
                pii.places().stream().map(place -> place.name() + " " + place.bearers()).toList());
        assertEquals(2, pii.hidden());
        assertEquals(0, index.of("financial").orElseThrow().places().size());
    }
}
