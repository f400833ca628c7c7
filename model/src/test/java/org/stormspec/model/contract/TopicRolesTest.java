package org.stormspec.model.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Samples;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Product;
import org.stormspec.model.record.Topic;

@DisplayName("The role of a topic")
class TopicRolesTest {

    @Test
    @DisplayName("is shared for the common entities of ACME")
    void isSharedForCommonEntities() {
        Set<String> shared =
                Landscape.of(Samples.acme()).topics().values().stream()
                        .filter(topic ->
                                TopicRoles.of(topic.topic())
                                        .equals(Optional.of(Product.Role.SHARED)))
                        .map(TopicContract::element)
                        .map(TopicNames::typeOf)
                        .collect(Collectors.toSet());

        assertEquals(Set.of("user", "role", "tenant", "glossary"), shared);
    }

    @Test
    @DisplayName("is the one it is given, else follows its access, and is open while that is")
    void isTheOneItIsGiven() {
        Topic topic = Topic.entity("order");
        Topic hidden = topic.accessible(Optional.of(Access.PRIVATE));

        assertEquals(Optional.empty(), TopicRoles.of(topic));
        assertEquals(Optional.of(Product.Role.PRIVATE), TopicRoles.of(hidden));
        assertEquals(
                Optional.of(Product.Role.KEY),
                TopicRoles.of(
                        hidden.promising(hidden.product().as(Optional.of(Product.Role.KEY)))));
    }
}
