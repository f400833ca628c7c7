package org.stormspec.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;

@DisplayName("The grammar of arrows")
class GrammarTest {

    /** What may touch anything and has no meaning in the flow. */
    private static final Set<Kind> REMARKS =
            Set.of(Kind.HOTSPOT, Kind.NOTE, Kind.OPPORTUNITY, Kind.VALUE);

    @ParameterizedTest
    @CsvSource({
        "ACTOR, ISSUES, COMMAND",
        "COMMAND, HANDLED_BY, AGGREGATE",
        "AGGREGATE, EMITS, EVENT",
        "AGGREGATE, PUBLISHES, TOPIC",
        "EVENT, TRIGGERS, POLICY",
        "TOPIC, TRIGGERS, POLICY",
        "TOPIC, INFORMS, READ_MODEL",
        "POLICY, ISSUES, COMMAND",
        "READ_MODEL, INFORMS, ACTOR",
        "EXTERNAL_SYSTEM, PUBLISHES, TOPIC"
    })
    @DisplayName("says what an arrow between two kinds means")
    void saysWhatAnArrowBetweenTwoKindsMeans(Kind from, LinkType type, Kind to) {
        assertEquals(Optional.of(type), Grammar.link(from, to));
    }

    @ParameterizedTest
    @CsvSource({"COMMAND, COMMAND", "ACTOR, EVENT", "TOPIC, COMMAND", "NOTE, EVENT", "EVENT, NOTE"})
    @DisplayName("has no arrow where the flow makes no sense")
    void hasNoArrowWhereTheFlowMakesNoSense(Kind from, Kind to) {
        assertEquals(Optional.empty(), Grammar.link(from, to));
    }

    @Test
    @DisplayName("knows nothing of hotspots and notes, and uses every other kind and every verb")
    void knowsNothingOfHotspotsAndNotesAndUsesEveryOtherKindAndEveryVerb() {
        Set<Kind> kinds = new TreeSet<>();
        Set<LinkType> verbs = new TreeSet<>();
        for (Kind from : Kind.values()) {
            for (Kind to : Kind.values()) {
                Grammar.link(from, to)
                        .ifPresent(verb -> {
                            kinds.add(from);
                            kinds.add(to);
                            verbs.add(verb);
                        });
            }
        }
        Set<Kind> others =
                Stream.of(Kind.values())
                        .filter(kind -> !REMARKS.contains(kind))
                        .collect(Collectors.toSet());
        assertEquals(others, kinds);
        assertEquals(Set.of(LinkType.values()), verbs);
    }

    @Test
    @DisplayName("says why not, and where an arrow may lead")
    void saysWhyNotAndWhereAnArrowMayLead() {
        assertEquals(
                "Actor cannot lead to domain event; it may lead to command, screen",
                Grammar.refusal(Kind.ACTOR, Kind.EVENT));
        assertTrue(
                Grammar.refusal(Kind.NOTE, Kind.EVENT).endsWith("nothing follows it in the flow"));
    }
}
