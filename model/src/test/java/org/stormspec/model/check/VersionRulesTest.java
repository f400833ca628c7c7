package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Compatibility;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Conditions;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.store.Store;

@DisplayName("Rules about topics that get old and are replaced")
class VersionRulesTest {

    @Nested
    @DisplayName("VER-03: deprecated without a successor")
    class NoSuccessor {

        @Test
        @DisplayName("is a warning, and the newest version is proposed")
        void isAWarningAndTheNewestVersionIsProposed() {
            Expect.of("VER-03", versions().topicBeing(ending(Optional.empty())))
                    .warning(
                            "acme.finance.sales._public.order is deprecated; where should its"
                                    + " readers go?")
                    .offering("to acme.finance.sales._public.order.v2", "withdraw the deprecation");
        }

        @Test
        @DisplayName("is fine with one")
        void isFineWithOne() {
            Expect.of("VER-03", versions().topicBeing(ending(Optional.of("order-2")))).silence();
        }
    }

    @Nested
    @DisplayName("VER-04: deprecated without a date")
    class NoSunset {

        @Test
        @DisplayName("is a warning, and readers get 90 days")
        void isAWarningAndReadersGet90Days() {
            LocalDate announced = LocalDate.of(2098, 9, 1);
            Expect.of("VER-04", versions().topicBeing(between(announced, Optional.empty())))
                    .warning(
                            "acme.finance.sales._public.order is deprecated, but nobody has said"
                                    + " until when it stays.")
                    .offering("let it end on " + announced.plusDays(90));
        }

        @Test
        @DisplayName("is a warning when it ends on the day it is deprecated")
        void isAWarningWhenItEndsOnTheDayItIsDeprecated() {
            Expect.of("VER-04", versions().topicBeing(between(TODAY, Optional.of(TODAY))))
                    .warning(
                            "acme.finance.sales._public.order ends before its readers are told: on"
                                    + " the day it is deprecated, or earlier.");
        }

        @Test
        @DisplayName("gives readers 90 days from now, however long ago it was deprecated")
        void givesReaders90DaysFromNow() {
            LocalDate before = LocalDate.of(2020, 3, 1);
            Store ending = versions().topicBeing(between(before, Optional.empty())).store();
            Conditions conditions = Conditions.usual().on(() -> LocalDate.of(2026, 5, 1));
            Finding finding =
                    new Checker(Rules.standard(), conditions)
                            .check(ending).stream()
                                    .filter(found -> found.rule().equals("VER-04"))
                                    .findFirst()
                                    .orElseThrow();
            assertEquals("let it end on 2026-07-30", finding.fixes().getFirst().label());
        }

        @Test
        @DisplayName("is fine with a later day")
        void isFineWithALaterDay() {
            Expect.of(
                            "VER-04",
                            versions().topicBeing(between(TODAY, Optional.of(TODAY.plusDays(1)))))
                    .silence();
        }
    }

    @Nested
    @DisplayName("VER-05: readers after the last day")
    class SunsetPassed {

        @Test
        @DisplayName("is an error, and the successor is one click away")
        void isAnErrorAndTheSuccessorIsOneClickAway() {
            LocalDate past = LocalDate.of(2020, 3, 1);
            Store moved =
                    Expect.of(
                                    "VER-05",
                                    versions()
                                            .topicBeing(
                                                    between(past.minusYears(1), Optional.of(past)))
                                            .context("finance.campaign")
                                            .reads("order"))
                            .error(
                                    "finance.campaign reads acme.finance.sales._public.order, which"
                                            + " ended on 2020-03-01.")
                            .after("let them read acme.finance.sales._public.order.v2");
            assertEquals(1, moved.consumersOf("order-2").size());
        }

        @Test
        @DisplayName("is fine without readers, and before that day")
        void isFineWithoutReadersAndBeforeThatDay() {
            LocalDate past = LocalDate.of(2020, 3, 1);
            Expect.of(
                            "VER-05",
                            versions().topicBeing(between(past.minusYears(1), Optional.of(past))))
                    .silence();
            Expect.of(
                            "VER-05",
                            versions()
                                    .topicBeing(
                                            between(past, Optional.of(LocalDate.of(2099, 3, 1))))
                                    .context("finance.campaign")
                                    .reads("order"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("VER-06: an old version that nobody feeds")
    class Unfed {

        @Test
        @DisplayName("is a warning, and a reaction takes it on")
        void isAWarningAndAReactionTakesItOn() {
            Expect.of("VER-06", versions())
                    .warning(
                            "Who feeds acme.finance.sales._public.order, now that there is"
                                    + " acme.finance.sales._public.order.v2?")
                    .offering("add a reaction that rewrites new records to the old shape");
        }

        @Test
        @DisplayName("is fine for the inner shape of an entity beside the one for others")
        void isFineForTheInnerShape() {
            Expect.of(
                            "VER-06",
                            versions()
                                    .topicBeing(
                                            topic -> topic.accessible(Optional.of(Access.PRIVATE))))
                    .silence();
        }

        @Test
        @DisplayName("is fine when something feeds it, or a note says why not")
        void isFineWhenSomethingFeedsItOrANoteSaysWhyNot() {
            Expect.of(
                            "VER-06",
                            versions().from(origin -> origin.derivedFrom(Optional.of("order-2"))))
                    .silence();
            Expect.of(
                            "VER-06",
                            versions()
                                    .topicBeing(ending(Optional.of("order-2")))
                                    .topicBeing(topic ->
                                            topic.deprecated(
                                                    topic.deprecation()
                                                            .map(found ->
                                                                    found.fed(
                                                                            Optional.empty(),
                                                                            "frozen")))))
                    .silence();
        }
    }

    @Nested
    @DisplayName("VER-10: a reader of a topic that ends")
    class Ending {

        @Test
        @DisplayName("is a warning for who does not read the successor")
        void isAWarningForWhoDoesNotReadTheSuccessor() {
            Expect.of(
                            "VER-10",
                            versions()
                                    .topicBeing(
                                            between(TODAY, Optional.of(LocalDate.of(2099, 3, 1))))
                                    .context("finance.campaign")
                                    .reads("order"))
                    .warning(
                            "finance.campaign reads acme.finance.sales._public.order, which ends on"
                                    + " 2099-03-01.")
                    .offering(
                            "let it read acme.finance.sales._public.order.v2",
                            "stop reading it in finance.campaign");
        }

        @Test
        @DisplayName("is fine for who is moving")
        void isFineForWhoIsMoving() {
            Expect.of(
                            "VER-10",
                            versions()
                                    .topicBeing(
                                            between(TODAY, Optional.of(LocalDate.of(2099, 3, 1))))
                                    .context("finance.campaign")
                                    .reads("order", "order-2"))
                    .silence();
        }
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** The order in two versions; the old one is open. */
    private static Models versions() {
        return Models.acme()
                .context("finance.sales")
                .topic("order-2")
                .type("order")
                .topicBeing(topic -> topic.versioned(2))
                .publicly()
                .topic("order")
                .publicly();
    }

    private static UnaryOperator<Topic> ending(Optional<String> successor) {
        return topic ->
                topic.deprecated(
                        Optional.of(
                                new Topic.Deprecation(
                                        Optional.of(TODAY),
                                        Optional.of(TODAY.plusDays(90)),
                                        successor)));
    }

    private static UnaryOperator<Topic> between(LocalDate from, Optional<LocalDate> sunset) {
        return topic ->
                topic.deprecated(
                        Optional.of(
                                new Topic.Deprecation(
                                        Optional.of(from), sunset, Optional.of("order-2"))));
    }

    @Nested
    @DisplayName("VER-07: readers who were not told")
    class Untold {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of(
                            "VER-07",
                            versions()
                                    .topicBeing(ending(Optional.of("order-2")))
                                    .context("finance.campaign")
                                    .reads("order"))
                    .warning(
                            "finance.campaign reads acme.finance.sales._public.order and has not"
                                    + " been told that it ends.");
        }

        @Test
        @DisplayName("is fine without readers")
        void isFineWithoutReaders() {
            Expect.of("VER-07", versions().topicBeing(ending(Optional.of("order-2")))).silence();
        }
    }

    @Nested
    @DisplayName("VER-08: anything goes")
    class NoCompatibility {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of(
                            "VER-08",
                            versions()
                                    .topicBeing(topic ->
                                            topic.schematised(
                                                    topic.schemaTerms()
                                                            .keeping(
                                                                    Optional.of(
                                                                            Compatibility.NONE)))))
                    .warning(
                            "acme.finance.sales._public.order promises no compatibility: its next"
                                    + " schema may break every reader.")
                    .offering("promise BACKWARD_TRANSITIVE");
        }

        @Test
        @DisplayName("is fine as the workspace has it")
        void isFineAsTheWorkspaceHasIt() {
            Expect.of("VER-08", versions()).silence();
        }
    }
}
