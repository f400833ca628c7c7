package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.Models;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

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
    @DisplayName("A tag holds for the topic, wherever it is said")
    class Propagation {

        private static final String TOO_LONG =
                "acme.common.users._private.user keeps records for 168 hours, but %s is pii;"
                        + " pol-pii allows 48 hours.";

        private static Models plain() {
            return Models.acme()
                    .context("common.users")
                    .topic("user")
                    .fields("user_id: string", "home: array<Address>")
                    .cleanup(168, Cleanup.DELETE);
        }

        private static Models typed(Models models, String type, Field... fields) {
            return models.changing(context -> {
                SortedMap<String, List<Field>> types = new TreeMap<>(context.types());
                types.put(type, List.of(fields));
                return context.typed(types);
            });
        }

        private static Field tagged(String name, String type) {
            return Field.of(name, type).tagged(new TreeSet<>(Set.of("pii")));
        }

        @Test
        @DisplayName("on a field of a named type, through lists and circles of types")
        void onAFieldOfANamedType() {
            Models model =
                    typed(
                            plain(),
                            "Address",
                            tagged("street", "string"),
                            Field.of("before", "Address"));
            Expect.of("POL-02", model).error(TOO_LONG.formatted("home.street"));
        }

        @Test
        @DisplayName("on a field of a type that another context owns")
        void onAFieldOfATypeThatAnotherContextOwns() {
            Models model =
                    typed(plain(), "Address", tagged("street", "string"))
                            .context("finance.sales")
                            .topic("sale")
                            .fields("sale_id: string", "to: common.users.Address")
                            .cleanup(168, Cleanup.DELETE);
            assertEquals(
                    Set.of("pii"), Scope.of(model.store()).contractOf("sale").orElseThrow().tags());
        }

        @Test
        @DisplayName("on the message, on a header and on the context")
        void onTheMessageOnAHeaderAndOnTheContext() {
            Expect.of(
                            "POL-02",
                            plain().topicBeing(topic ->
                                    topic.telling(topic.message().tagged(Set.of("pii")))))
                    .error(TOO_LONG.formatted("its message"));
            Expect.of(
                            "POL-02",
                            plain().topicBeing(topic ->
                                    topic.telling(
                                            topic.message()
                                                    .headed(List.of(tagged("email", "string"))))))
                    .error(TOO_LONG.formatted("header email"));
            Expect.of(
                            "POL-02",
                            plain().changing(context ->
                                    context.chartered(context.charter().tagged(Set.of("pii")))))
                    .error(TOO_LONG.formatted("all of common.users"));
        }

        @Test
        @DisplayName("but not beneath a masked field")
        void butNotBeneathAMaskedField() {
            Models model =
                    typed(plain(), "Address", tagged("street", "string"))
                            .topic("user")
                            .fields("user_id: string", "home: Address masked");
            Expect.of("POL-02", model).silence();
        }

        @Test
        @DisplayName("and an edit of the type is seen at once")
        void andAnEditOfTheTypeIsSeenAtOnce() {
            Store store = typed(plain(), "Address", Field.of("street", "string")).store();
            LiveChecker live = LiveChecker.standard(store.records());
            live.after(ChangeSet.EMPTY);
            Context users = store.context("common.users").orElseThrow();
            ChangeSet tagging =
                    new Draft(store)
                            .put(
                                    users.typed(
                                            new TreeMap<>(
                                                    Map.of(
                                                            "Address",
                                                            List.of(tagged("street", "string"))))))
                            .changes();
            store.apply(tagging);
            assertEquals(
                    List.of(TOO_LONG.formatted("home.street")),
                    live.after(tagging).stream()
                            .filter(found -> found.rule().equals("POL-02"))
                            .map(Finding::message)
                            .toList());
        }
    }

    @Nested
    @DisplayName("POL-15: a demand of a policy that is not met")
    class UnmetDemand {

        private static Models demanding(boolean discoverable, boolean audit, String... words) {
            return Models.acme()
                    .put(
                            new TagPolicy(
                                    "pol-money",
                                    "data-office",
                                    "financial",
                                    OptionalInt.empty(),
                                    OptionalInt.empty(),
                                    Set.of(),
                                    List.of(),
                                    List.of(words),
                                    discoverable,
                                    audit))
                    .context("finance.sales")
                    .topic("sale")
                    .tagged("financial")
                    .publicly();
        }

        @Test
        @DisplayName("is a hint for what nobody has said, in one sentence")
        void isAHintForWhatNobodyHasSaid() {
            Expect.of(
                            "POL-15",
                            demanding(false, false, "service-level", "examples", "owner", "key"))
                    .hint(
                            "pol-money demands a service level and an example of"
                                    + " acme.finance.sales._public.sale.");
        }

        @Test
        @DisplayName("is a hint for a topic that catalogues must list, and lists it")
        void isAHintForATopicThatCataloguesMustList() {
            Expect expected =
                    Expect.of(
                                    "POL-15",
                                    demanding(true, false)
                                            .topicBeing(topic ->
                                                    topic.promising(topic.product().hidden(true))))
                            .hint(
                                    "pol-money demands a place in catalogues of"
                                            + " acme.finance.sales._public.sale.")
                            .offering("list it in catalogues");
            assertEquals(
                    false,
                    expected.after("list it in catalogues")
                            .element("sale")
                            .flatMap(Element::topic)
                            .orElseThrow()
                            .product()
                            .hidden());
        }

        @Test
        @DisplayName("is a hint where book cannot be kept of who reads")
        void isAHintWhereBookCannotBeKept() {
            Expect.of(
                            "POL-15",
                            demanding(false, true)
                                    .context("people.career")
                                    .services()
                                    .reads("sale"))
                    .hint(
                            "pol-money demands the service of every reader of"
                                    + " acme.finance.sales._public.sale.");
        }

        @Test
        @DisplayName("is fine where all is said, and follows an edit of the policy at once")
        void followsAnEditOfThePolicyAtOnce() {
            Expect.of("POL-15", demanding(true, true, "owner", "key", "unheard-of")).silence();
            Store store = demanding(false, false).store();
            LiveChecker live = LiveChecker.standard(store.records());
            live.after(ChangeSet.EMPTY);
            ChangeSet edit =
                    new Draft(store)
                            .put(
                                    demanding(false, false, "examples")
                                            .records()
                                            .filter(TagPolicy.class::isInstance)
                                            .map(TagPolicy.class::cast)
                                            .filter(policy -> policy.id().equals("pol-money"))
                                            .findFirst()
                                            .orElseThrow())
                            .changes();
            store.apply(edit);
            assertEquals(
                    1,
                    live.after(edit).stream()
                            .filter(found -> found.rule().equals("POL-15"))
                            .count());
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

    @Nested
    @DisplayName("POL-04: personal data that survives cleansing")
    class Surviving {

        @Test
        @DisplayName("is an error for a field that the policy masks")
        void isAnErrorForAFieldThatThePolicyMasks() {
            Expect.of(
                            "POL-04",
                            wantedUser()
                                    .topic("copy")
                                    .publicly()
                                    .fields("copy_id: string", "email: string")
                                    .from(origin -> origin.derivedFrom(Optional.of("user"))))
                    .error(
                            "email of acme.common.users._protected.user survives in"
                                    + " acme.common.users._public.copy.")
                    .offering("mask email", "leave email out");
        }

        @Test
        @DisplayName("is fine when it is masked, and where nobody else sees it")
        void isFineWhenItIsMaskedAndWhereNobodyElseSeesIt() {
            Expect.of(
                            "POL-04",
                            wantedUser()
                                    .topic("copy")
                                    .publicly()
                                    .fields("copy_id: string", "email: string masked")
                                    .from(origin -> origin.derivedFrom(Optional.of("user")))
                                    .topic("inner")
                                    .fields("inner_id: string", "email: string")
                                    .from(origin -> origin.derivedFrom(Optional.of("user"))))
                    .silence();
        }
    }

    @Nested
    @DisplayName("POL-05: an unknown tag")
    class UnknownTag {

        @Test
        @DisplayName("is a warning, and a similar tag is proposed first")
        void isAWarningAndASimilarTagIsProposedFirst() {
            Expect.of(
                            "POL-05",
                            users().topic("user")
                                    .fields("user_id: string", "dob: date #pi")
                                    .cleanup(48, Cleanup.DELETE))
                    .warning("'pi' on acme.common.users._private.user is no tag of this workspace.")
                    .offering(
                            "tag it pii instead",
                            "tag it financial instead",
                            "take pi into the vocabulary",
                            "take pi off");
        }

        @Test
        @DisplayName("is found on messages, contexts and the fields of their types too")
        void isFoundOnMessagesContextsAndTheFieldsOfTheirTypesToo() {
            Expect.of(
                            "POL-05",
                            users().topic("user")
                                    .cleanup(48, Cleanup.DELETE)
                                    .topicBeing(topic ->
                                            topic.telling(topic.message().tagged(Set.of("pi")))))
                    .warning(
                            "'pi' on acme.common.users._private.user is no tag of this workspace.");
            Field street = Field.of("street", "string").tagged(new TreeSet<>(Set.of("pi")));
            SortedMap<String, List<Field>> types =
                    new TreeMap<>(Map.of("Address", List.of(street)));
            Expect expected =
                    Expect.of(
                                    "POL-05",
                                    users().changing(context ->
                                            context.chartered(
                                                            context.charter().tagged(Set.of("pi")))
                                                    .typed(types)))
                            .warning("'pi' on common.users is no tag of this workspace.");
            Context users =
                    expected.after("tag it pii instead").context("common.users").orElseThrow();
            assertEquals(Set.of("pii"), users.charter().tags());
            assertEquals(
                    Set.of("pii"),
                    users.types().getOrDefault("Address", List.of()).getFirst().tags());
        }

        @Test
        @DisplayName("is fine for a tag of the vocabulary, and for personal data without one")
        void isFineForATagOfTheVocabularyAndForPersonalDataWithoutOne() {
            Expect.of("POL-05", users().topic("user").tagged("financial")).silence();
            Expect.of("POL-05", Models.empty().context("common.users").topic("user").tagged("pii"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("POL-06: a field that looks personal")
    class Personal {

        @Test
        @DisplayName("is a warning for names that stand for a person")
        void isAWarningForNamesThatStandForAPerson() {
            Expect.of(
                            "POL-06",
                            users().topic("case")
                                    .cleanup(48, Cleanup.DELETE)
                                    .fields("case_id: string", "dateOfBirth: date"))
                    .warning(
                            "dateOfBirth of acme.common.users._private.case looks personal, but"
                                    + " nobody has tagged it.")
                    .offering("tag it pii", "say that dateOfBirth is masked");
        }

        private static Models example(String json) {
            return users().topic("case")
                    .cleanup(48, Cleanup.DELETE)
                    .fields("case_id: string", "contact: string", "paid_to: Account")
                    .topicBeing(topic ->
                            topic.telling(
                                    topic.message().showing(new TreeMap<>(Map.of("usual", json)))));
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "'{\"contact\": \"ada@example.org\"}' | contact | an e-mail address",
                    "'{\"contact\": \"+44 20 7946 0958\"}' | contact | a phone number",
                    "'{\"contact\": \"1984-03-12\"}' | contact | a date of birth",
                    "'{\"paid_to\": {\"account\": \"GB82 WEST 1234 5698 7654 32\"}}' | paid_to"
                            + " | a bank account"
                })
        @DisplayName("is a warning for sample values that stand for a person")
        void isAWarningForSampleValuesThatStandForAPerson(
                String json, String field, String likeness) {
            Expect.of("POL-06", example(json))
                    .warning(
                            ("%s of acme.common.users._private.case has a sample value like %s, but"
                                            + " nobody has tagged it.")
                                    .formatted(field, likeness));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"contact\": \"GB82 WEST 1234 5698 7654 33\"}",
                    "{\"contact\": \"2026-03-12\"}",
                    "{\"contact\": \"1984-03-12T10:00:00Z\"}",
                    "{\"contact\": \"4711\"}",
                    "{\"contact\": 4711}",
                    "not JSON"
                })
        @DisplayName("is fine for sample values that stand for nobody")
        void isFineForSampleValuesThatStandForNobody(String json) {
            Expect.of("POL-06", example(json)).silence();
        }

        @Test
        @DisplayName("is fine for tagged and masked fields, and under a tagged topic")
        void isFineForTaggedAndMaskedFieldsAndUnderATaggedTopic() {
            Expect.of(
                            "POL-06",
                            users().topic("user")
                                    .fields(
                                            "user_id: string",
                                            "email: string #pii",
                                            "iban: string masked")
                                    .topic("row")
                                    .tagged("pii")
                                    .fields("row_id: string", "phone: string"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("POL-07: a policy without an owner")
    class Ownerless {

        @Test
        @DisplayName("is a warning, and a team is one click away")
        void isAWarningAndATeamIsOneClickAway() {
            Expect.of("POL-07", Models.acme().put(Models.policyOf("financial", 168, 0).ownedBy("")))
                    .warning("Nobody owns pol-financial.")
                    .offering("let finance-team own it", "let identity-team own it");
        }

        @Test
        @DisplayName("is fine with one")
        void isFineWithOne() {
            Expect.of("POL-07", Models.acme()).silence();
        }
    }

    @Nested
    @DisplayName("POL-08: a setting that a policy overrides")
    class Overridden {

        @Test
        @DisplayName("is a warning when records go too early")
        void isAWarningWhenRecordsGoTooEarly() {
            Expect.of(
                            "POL-08",
                            users().put(Models.policyOf("financial", 168, 0))
                                    .topic("payment")
                                    .tagged("financial")
                                    .cleanup(24, Cleanup.DELETE))
                    .warning(
                            "acme.common.users._private.payment keeps records for 24 hours,"
                                    + " pol-financial says at least 168 hours.")
                    .offering("set retention to 168 hours");
        }

        @Test
        @DisplayName("is fine when they stay long enough, for ever, or nobody can please all")
        void isFineWhenTheyStayLongEnoughForEverOrNobodyCanPleaseAll() {
            Expect.of(
                            "POL-08",
                            users().put(Models.policyOf("financial", 168, 0))
                                    .topic("payment")
                                    .tagged("financial")
                                    .cleanup(168, Cleanup.DELETE)
                                    .topic("order")
                                    .tagged("financial")
                                    .compacted()
                                    .topic("both")
                                    .tagged("financial", "pii")
                                    .cleanup(48, Cleanup.DELETE))
                    .silence();
        }
    }

    @Nested
    @DisplayName("POL-09: personal data as a key")
    class PersonalKey {

        @Test
        @DisplayName("is an error, and a surrogate takes its place")
        void isAnErrorAndASurrogateTakesItsPlace() {
            Expect.of(
                            "POL-09",
                            users().topic("user")
                                    .fields("user_id: string", "email: string #pii")
                                    .key("email")
                                    .cleanup(48, Cleanup.DELETE))
                    .error("email is personal, and acme.common.users._private.user is keyed by it.")
                    .offering("key it by user_id");
        }

        @Test
        @DisplayName("is an error for a header")
        void isAnErrorForAHeader() {
            Expect.of(
                            "POL-09",
                            users().topic("user")
                                    .topicBeing(topic ->
                                            topic.telling(
                                                    topic.message()
                                                            .headed(
                                                                    List.of(
                                                                            Field.of(
                                                                                            "mail",
                                                                                            "string")
                                                                                    .tagged(
                                                                                            new TreeSet<>(
                                                                                                    Set
                                                                                                            .of(
                                                                                                                    "pii")))))))
                                    .cleanup(48, Cleanup.DELETE))
                    .error(
                            "mail is personal, and acme.common.users._private.user carries it as a"
                                    + " header.")
                    .offering("leave the header mail out");
        }

        @Test
        @DisplayName("is fine with a surrogate")
        void isFineWithASurrogate() {
            Expect.of("POL-09", wantedUser()).silence();
        }
    }

    @Nested
    @DisplayName("POL-10: dead letters with personal data")
    class DeadLetters {

        @Test
        @DisplayName("is a warning for what the context reads")
        void isAWarningForWhatTheContextReads() {
            Expect.of(
                            "POL-10",
                            wantedUser()
                                    .context("people.onboard")
                                    .reads("user")
                                    .topic("dead")
                                    .stream(Topic.StreamKind.DEAD_LETTER)
                                    .cleanup(336, Cleanup.DELETE))
                    .warning(
                            "acme.people.onboard._private.dead can hold what"
                                    + " acme.common.users._protected.user carries, which is pii.")
                    .offering("tag it pii and keep it for 48 hours");
        }

        @Test
        @DisplayName("is a warning for what a reader of another context puts there")
        void isAWarningForWhatAReaderOfAnotherContextPutsThere() {
            Models model =
                    wantedUser()
                            .context("people.onboard")
                            .reads("user")
                            .context("finance.sales")
                            .topic("letters")
                            .stream(Topic.StreamKind.DEAD_LETTER)
                            .cleanup(336, Cleanup.DELETE);
            Consumer reader = model.store().consumersOf("user").iterator().next();
            Failure failure =
                    new Failure(Optional.of("letters"), OptionalInt.empty(), Optional.empty());
            Expect.of("POL-10", model.put(reader.reading(reader.reading().failing(failure))))
                    .warning(
                            "acme.finance.sales._private.letters can hold what"
                                    + " acme.common.users._protected.user carries, which is pii.");
        }

        @Test
        @DisplayName("is fine when all who fail there read nothing personal")
        void isFineWhenAllWhoFailThereReadNothingPersonal() {
            Models model =
                    wantedUser()
                            .context("finance.sales")
                            .topic("sale")
                            .publicly()
                            .context("people.onboard")
                            .reads("user", "sale")
                            .topic("dead")
                            .stream(Topic.StreamKind.DEAD_LETTER);
            Consumer reader = model.store().consumersOf("sale").iterator().next();
            Failure failure =
                    new Failure(Optional.of("dead"), OptionalInt.empty(), Optional.empty());
            Expect.of("POL-10", model.put(reader.reading(reader.reading().failing(failure))))
                    .silence();
        }

        @Test
        @DisplayName("is fine when it is tagged, and where nothing personal is read")
        void isFineWhenItIsTaggedAndWhereNothingPersonalIsRead() {
            Expect.of(
                            "POL-10",
                            wantedUser()
                                    .context("people.onboard")
                                    .reads("user")
                                    .topic("dead")
                                    .stream(Topic.StreamKind.DEAD_LETTER)
                                    .tagged("pii")
                                    .context("finance.sales")
                                    .topic("letters")
                                    .stream(Topic.StreamKind.DEAD_LETTER))
                    .silence();
        }
    }

    @Nested
    @DisplayName("POL-11: retention left to the cluster")
    class OpenRetention {

        @Test
        @DisplayName("is a hint for a topic that deletes")
        void isAHintForATopicThatDeletes() {
            Expect.of(
                            "POL-11",
                            users().topic("visit")
                                    .topicBeing(topic -> topic.set(Topic.Settings.NONE)))
                    .hint(
                            "acme.common.users._private.visit deletes records, but nobody has said"
                                    + " when.")
                    .offering("set retention to 168 hours", "set retention to 720 hours");
        }

        @Test
        @DisplayName("is fine when it is said, when it is compacted, and where a policy speaks")
        void isFineWhenItIsSaidWhenItIsCompactedAndWhereAPolicySpeaks() {
            Expect.of(
                            "POL-11",
                            users().topic("visit")
                                    .cleanup(24, Cleanup.DELETE)
                                    .topic("state")
                                    .compacted()
                                    .topic("person")
                                    .tagged("pii"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("POL-12: wanted data without a cleansed copy")
    class NoCleanser {

        @Test
        @DisplayName("is a warning when several contexts want it")
        void isAWarningWhenSeveralContextsWantIt() {
            Expect.of(
                            "POL-12",
                            wantedUser()
                                    .context("people.onboard")
                                    .reads("user")
                                    .context("finance.sales"))
                    .warning(
                            "2 contexts read or may read acme.common.users._protected.user, and"
                                    + " there is no cleansed copy.")
                    .offering("publish user-cleansed without email");
        }

        @Test
        @DisplayName("is fine with a public copy, and for a single reader")
        void isFineWithAPublicCopyAndForASingleReader() {
            Expect.of(
                            "POL-12",
                            wantedUser()
                                    .topic("copy")
                                    .publicly()
                                    .from(origin -> origin.derivedFrom(Optional.of("user"))))
                    .silence();
        }
    }

    @Nested
    @DisplayName("POL-14: policies that contradict each other")
    class Conflicts {

        @Test
        @DisplayName("is an error, and what is financial moves")
        void isAnErrorAndWhatIsFinancialMoves() {
            Expect.of(
                            "POL-14",
                            users().put(Models.policyOf("financial", 168, 0))
                                    .topic("user")
                                    .fields(
                                            "user_id: string",
                                            "email: string #pii",
                                            "balance_minor: long #financial")
                                    .cleanup(48, Cleanup.DELETE))
                    .error(
                            "acme.common.users._private.user is financial and must stay at least"
                                    + " 168 hours, but it is pii and may stay at most 48 hours.")
                    .offering(
                            "move what is financial to user-financial",
                            "take the tag financial off");
        }

        @Test
        @DisplayName("is fine when both can be had")
        void isFineWhenBothCanBeHad() {
            Expect.of(
                            "POL-14",
                            users().put(Models.policyOf("financial", 24, 0))
                                    .topic("user")
                                    .tagged("financial", "pii"))
                    .silence();
        }
    }

    private static Models users() {
        return Models.acme().context("common.users");
    }

    /** A protected, personal topic that two contexts may read. */
    private static Models wantedUser() {
        return users().context("people.onboard")
                .context("finance.sales")
                .context("common.users")
                .topic("user")
                .protectedFor("people.onboard", "finance.sales")
                .fields("user_id: string", "email: string #pii")
                .cleanup(48, Cleanup.DELETE);
    }

    @Nested
    @DisplayName("The settings that hold")
    class Effective {

        @Test
        @DisplayName("show what a policy overrides, with its name")
        void showWhatAPolicyOverridesWithItsName() {
            Store store =
                    users().topic("user")
                            .fields("user_id: string", "email: string #pii")
                            .cleanup(168, Cleanup.DELETE)
                            .store();
            Scope scope = Scope.of(store);
            EffectiveSettings.Row retention =
                    EffectiveSettings.of(scope, scope.contractOf("user").orElseThrow()).stream()
                            .filter(row -> row.key().equals("retention.ms"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(
                    new EffectiveSettings.Row(
                            "retention.ms", Optional.of("604800000"), "172800000", "pol-pii"),
                    retention);
        }

        @Test
        @DisplayName("come from the topic or the workspace where no policy speaks")
        void comeFromTheTopicOrTheWorkspaceWhereNoPolicySpeaks() {
            Store store = users().topic("visit").cleanup(24, Cleanup.DELETE).store();
            Scope scope = Scope.of(store);
            assertEquals(
                    List.of(
                            "cleanup.policy=delete topic",
                            "partitions=3 workspace",
                            "replicas=1 workspace",
                            "retention.ms=86400000 topic"),
                    EffectiveSettings.of(scope, scope.contractOf("visit").orElseThrow()).stream()
                            .map(row -> "%s=%s %s".formatted(row.key(), row.value(), row.origin()))
                            .toList());
        }
    }
}
