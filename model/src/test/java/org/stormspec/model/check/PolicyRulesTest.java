package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;

@DisplayName("Rules that follow from tags")
class PolicyRulesTest {

    private static Models user() {
        return Models.acme()
                .context("common.users")
                .topic("user")
                .protectedFor()
                .offered()
                .fields("user_id: string", "full_name: string #pii", "email: string #pii")
                .cleanup(48, Cleanup.COMPACT, Cleanup.DELETE);
    }

    private static Topic fixed(Expect expected, String label) {
        return expected.after(label).element("user").flatMap(Element::topic).orElseThrow();
    }

    @Nested
    @DisplayName("POL-01: personal data on a public topic")
    class PublicPersonalData {

        @Test
        @DisplayName("is an error, and protecting it keeps its readers")
        void isAnErrorAndProtectingItKeepsItsReaders() {
            Models model = user().publicly().context("finance.sales").reads("user");
            Expect expected =
                    Expect.of("POL-01", model)
                            .error(
                                    "acme.common.users._public.user is public, but full_name and"
                                            + " email are pii; pol-pii allows protected or private.")
                            .offering(
                                    "make it protected and grant those who read it now",
                                    "make it private");
            assertEquals(
                    Set.of("finance.sales"),
                    fixed(expected, "make it protected and grant those who read it now")
                            .sharing()
                            .grants());
        }

        @Test
        @DisplayName("is an error even without a policy, and when the topic itself is tagged")
        void isAnErrorEvenWithoutAPolicyAndWhenTheTopicItselfIsTagged() {
            Models model =
                    Models.empty()
                            .context("common.users")
                            .topic("user")
                            .publicly()
                            .tagged("pii")
                            .cleanup(24, Cleanup.DELETE);
            Expect.of("POL-01", model)
                    .error(
                            "workspace.common.users._public.user is public, but it is tagged pii;"
                                    + " the rule for personal data allows protected or private.");
        }

        @Test
        @DisplayName("is fine where the fields are masked, or the topic is protected")
        void isFineWhereTheFieldsAreMaskedOrTheTopicIsProtected() {
            Models model =
                    user().topic("cleansed")
                            .publicly()
                            .fields("user_id: string", "email_hash: string #pii masked");
            Expect.of("POL-01", model).silence();
        }
    }

    @Nested
    @DisplayName("POL-02: personal data kept too long")
    class TooLong {

        @Test
        @DisplayName("is an error beyond what the policy allows")
        void isAnErrorBeyondWhatThePolicyAllows() {
            Expect expected =
                    Expect.of("POL-02", user().cleanup(168, Cleanup.COMPACT, Cleanup.DELETE))
                            .error(
                                    "acme.common.users._protected.user keeps records for 168 hours,"
                                            + " but full_name and email are pii; pol-pii allows 48"
                                            + " hours.")
                            .offering("set retention to 48 hours");
            Topic.Settings settings = fixed(expected, "set retention to 48 hours").settings();
            assertEquals(OptionalInt.of(48), settings.retentionHours());
            assertEquals(EnumSet.allOf(Cleanup.class), settings.cleanup());
        }

        @Test
        @DisplayName("is an error when the cluster decides")
        void isAnErrorWhenTheClusterDecides() {
            Models model = user().topicBeing(topic -> topic.set(Topic.Settings.NONE));
            Expect.of("POL-02", model)
                    .error(
                            "acme.common.users._protected.user keeps records as long as the cluster"
                                    + " likes, but full_name and email are pii; pol-pii allows 48"
                                    + " hours.");
        }

        @Test
        @DisplayName("is an error when free configuration says so")
        void isAnErrorWhenFreeConfigurationSaysSo() {
            Models model =
                    user().topicBeing(topic -> topic.set(Topic.Settings.NONE))
                            .config("retention.ms", "-1");
            Expect expected =
                    Expect.of("POL-02", model)
                            .error(
                                    "acme.common.users._protected.user keeps records for ever, but"
                                            + " full_name and email are pii; pol-pii allows 48 hours.");
            assertEquals(
                    Set.of(),
                    fixed(expected, "set retention to 48 hours").settings().configs().keySet());
        }

        @Test
        @DisplayName("is fine within the policy and without such a tag")
        void isFineWithinThePolicyAndWithoutSuchATag() {
            Models model =
                    user().topic("invoice").tagged("financial").cleanup(9999, Cleanup.DELETE);
            Expect.of("POL-02", model).silence();
        }
    }

    @Nested
    @DisplayName("POL-03: personal data on a topic that only compacts")
    class ForEver {

        @Test
        @DisplayName("is an error; with delete beside it, the policy's retention holds")
        void isAnErrorWithDeleteBesideItThePolicysRetentionHolds() {
            Expect expected =
                    Expect.of("POL-03", user().compacted())
                            .error(
                                    "Compaction keeps acme.common.users._protected.user for ever,"
                                            + " but full_name and email are pii; pol-pii allows 48"
                                            + " hours.")
                            .offering("compact and delete, after 48 hours");
            Topic.Settings settings =
                    fixed(expected, "compact and delete, after 48 hours").settings();
            assertEquals(OptionalInt.of(48), settings.retentionHours());
            assertEquals(EnumSet.allOf(Cleanup.class), settings.cleanup());
        }

        @Test
        @DisplayName("is an error instead of POL-02, not beside it")
        void isAnErrorInsteadOfPol02NotBesideIt() {
            Expect.of("POL-02", user().cleanup(168, Cleanup.COMPACT)).silence();
        }

        @Test
        @DisplayName("is fine where delete stands beside compact")
        void isFineWhereDeleteStandsBesideCompact() {
            Expect.of("POL-03", user()).silence();
        }
    }

    @Nested
    @DisplayName("POL-13: a CDC entity that forgets")
    class ShortMemory {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of("POL-13", user())
                    .hint(
                            "New readers of acme.common.users._protected.user can rebuild only the"
                                    + " last 48 hours.");
        }

        @Test
        @DisplayName("is no matter on other streams")
        void isNoMatterOnOtherStreams() {
            Expect.of("POL-13", user().stream(StreamKind.DATA_EVENT)).silence();
        }
    }
}
