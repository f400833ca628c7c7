package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Store;

@DisplayName("Rules about what topics carry")
class SchemaRulesTest {

    private static Models campaign() {
        return Models.acme().context("finance.campaign");
    }

    @Nested
    @DisplayName("SCH-01: a topic without a schema")
    class NoSchema {

        @Test
        @DisplayName("is an error on a public topic")
        void isAnErrorOnAPublicTopic() {
            Models model =
                    campaign()
                            .aggregate("Campaign root", "campaign_id")
                            .topic("campaign")
                            .publicly()
                            .keyless()
                            .fields()
                            .link("campaign-root", LinkType.PUBLISHES, "campaign");
            Expect.of("SCH-01", model)
                    .error("Nobody has said what acme.finance.campaign._public.campaign carries.")
                    .offering("draft it with the field campaign_id");
        }

        @Test
        @DisplayName("is a warning on a private topic")
        void isAWarningOnAPrivateTopic() {
            Expect.of("SCH-01", campaign().topic("draft").fields())
                    .warning("Nobody has said what acme.finance.campaign._private.draft carries.");
        }

        @Test
        @DisplayName("is fine with fields")
        void isFineWithFields() {
            Expect.of("SCH-01", campaign().topic("campaign").publicly()).silence();
        }
    }

    @Nested
    @DisplayName("SCH-12: money as a floating-point number")
    class FloatingMoney {

        @Test
        @DisplayName("is a warning for each such field")
        void isAWarningForEachSuchField() {
            Models model = campaign().topic("sale").fields("total_eur: double", "netPrice: float");
            Expect.of("SCH-12", model)
                    .warning(
                            "netPrice of acme.finance.campaign._private.sale is a float and will"
                                    + " lose cents.",
                            "total_eur of acme.finance.campaign._private.sale is a double and will"
                                    + " lose cents.")
                    .offering("count in minor units: netPrice_minor as long");
        }

        @Test
        @DisplayName("is fine in minor units, and for measures")
        void isFineInMinorUnitsAndForMeasures() {
            Expect.of(
                            "SCH-12",
                            campaign()
                                    .topic("sale")
                                    .fields("total_minor: long", "heart_rate: double"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SCH-05: fields without a description")
    class Undocumented {

        @Test
        @DisplayName("is a hint that counts them")
        void isAHintThatCountsThem() {
            Expect.of("SCH-05", sold("order_id: string", "total: long"))
                    .hint(
                            "2 fields of acme.finance.sales._public.order say nothing but their name:"
                                    + " order_id and total.");
        }

        @Test
        @DisplayName("is fine when each is explained")
        void isFineWhenEachIsExplained() {
            Expect.of("SCH-05", sold("order_id: string").documented()).silence();
        }
    }

    @Nested
    @DisplayName("SCH-11: time without a logical type")
    class BareTime {

        @Test
        @DisplayName("is a hint for a bare string and a bare number")
        void isAHintForABareStringAndABareNumber() {
            Expect.of("SCH-11", sold("placedAt: long", "ship_date: string"))
                    .hint(
                            "placedAt of acme.finance.sales._public.order is a long; readers must"
                                    + " guess how to read it.",
                            "ship_date of acme.finance.sales._public.order is a string; readers"
                                    + " must guess how to read it.")
                    .offering("make it a timestamp");
        }

        @Test
        @DisplayName("is fine with a logical type, and for durations")
        void isFineWithALogicalTypeAndForDurations() {
            Expect.of("SCH-11", sold("placed_at: timestamp", "lead_time: int", "week: string"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SCH-13: a value without its identity")
    class MissingIdentity {

        @Test
        @DisplayName("is a warning for a CDC entity")
        void isAWarningForACDCEntity() {
            Expect.of("SCH-13", sold("total: long").key("order_id"))
                    .warning("The value of acme.finance.sales._public.order has no order_id.")
                    .offering("add order_id");
        }

        @Test
        @DisplayName("is fine with the field, and for other kinds of stream")
        void isFineWithTheFieldAndForOtherKindsOfStream() {
            Expect.of("SCH-13", sold("order_id: string").key("order_id")).silence();
            Expect.of("SCH-13", sold("total: long").stream(Topic.StreamKind.DOMAIN_EVENT))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SCH-16: a type name that is illegal in schemas")
    class RecordNames {

        @Test
        @DisplayName("is a warning, and its users follow the new name")
        void isAWarningAndItsUsersFollowTheNewName() {
            Models model =
                    sold("order_id: string", "lines: array<order-line>")
                            .changing(context ->
                                    context.typed(
                                            new TreeMap<>(
                                                    Map.of(
                                                            "order-line",
                                                            List.of(
                                                                    Field.of(
                                                                            "product",
                                                                            "string"))))));
            Store legal =
                    Expect.of("SCH-16", model)
                            .warning(
                                    "order-line cannot be the name of a record in finance.sales;"
                                            + " use OrderLine.")
                            .after("call it OrderLine");
            assertEquals(
                    "array<OrderLine>",
                    legal.element("order")
                            .orElseThrow()
                            .topic()
                            .orElseThrow()
                            .payload()
                            .fields()
                            .getLast()
                            .type()
                            .text());
        }

        @Test
        @DisplayName("is fine for a legal one")
        void isFineForALegalOne() {
            Expect.of(
                            "SCH-16",
                            Models.acme()
                                    .context("finance.sales")
                                    .changing(context ->
                                            context.typed(
                                                    new TreeMap<>(Map.of("Line", List.of())))))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SCH-18: storage that shows")
    class StorageFields {

        @Test
        @DisplayName("is a hint on a shared topic")
        void isAHintOnASharedTopic() {
            Expect.of("SCH-18", sold("order_id: string", "rowVersion: int", "db_shard: int"))
                    .hint(
                            "db_shard of acme.finance.sales._public.order shows how it is stored.",
                            "rowVersion of acme.finance.sales._public.order shows how it is stored.")
                    .offering("leave db_shard out");
        }

        @Test
        @DisplayName("is nobody's business on a private one")
        void isNobodysBusinessOnAPrivateOne() {
            Expect.of(
                            "SCH-18",
                            Models.acme()
                                    .context("finance.sales")
                                    .topic("order")
                                    .fields("_id: string"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SCH-19: a reference that nobody can follow")
    class InnerReferences {

        @Test
        @DisplayName("is a hint when the other context publishes nothing under it")
        void isAHintWhenTheOtherContextPublishesNothingUnderIt() {
            Expect.of(
                            "SCH-19",
                            sold("order_id: string", "case_id: string")
                                    .context("people.onboard")
                                    .aggregate("Case", "case_id"))
                    .hint(
                            "case_id of acme.finance.sales._public.order leads into people.onboard,"
                                    + " which publishes nothing under it.")
                    .offering("leave case_id out");
        }

        @Test
        @DisplayName("is fine when somebody shares it, and when nobody knows it")
        void isFineWhenSomebodySharesItAndWhenNobodyKnowsIt() {
            Expect.of(
                            "SCH-19",
                            sold("order_id: string", "case_id: string", "product_id: string")
                                    .context("people.onboard")
                                    .aggregate("Case", "case_id")
                                    .topic("case-state")
                                    .publicly()
                                    .key("case_id"))
                    .silence();
        }
    }

    private static Models sold(String... fields) {
        return Models.acme().context("finance.sales").topic("order").publicly().fields(fields);
    }

    @Nested
    @DisplayName("SCH-07: an enumeration without a default")
    class EnumDefaults {

        @Test
        @DisplayName("is a warning on a shared topic")
        void isAWarningOnASharedTopic() {
            Expect.of("SCH-07", sold("order_id: string", "state: enum<NEW,PAID>"))
                    .warning(
                            "state of acme.finance.sales._public.order has no default; a new"
                                    + " symbol stops its readers.")
                    .offering("fall back on NEW");
        }

        @Test
        @DisplayName("is fine on a private one")
        void isFineOnAPrivateOne() {
            Expect.of(
                            "SCH-07",
                            Models.acme()
                                    .context("finance.sales")
                                    .topic("order")
                                    .fields("state: enum<NEW,PAID>"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SCH-10: two schema languages side by side")
    class MixedFormats {

        @Test
        @DisplayName("is a hint for the one that differs")
        void isAHintForTheOneThatDiffers() {
            Expect.of("SCH-10", written(SchemaFormat.JSON))
                    .hint(
                            "acme.finance.sales._public.order is written in json, the rest of"
                                    + " finance.sales in avro.")
                    .offering("write it in avro");
        }

        @Test
        @DisplayName("is fine in one language")
        void isFineInOneLanguage() {
            Expect.of("SCH-10", written(SchemaFormat.AVRO)).silence();
        }
    }

    @Nested
    @DisplayName("REG-01: a subject strategy that the format does not know")
    class Strategies {

        @Test
        @DisplayName("is an error")
        void isAnError() {
            Expect.of(
                            "REG-01",
                            written(SchemaFormat.JSON)
                                    .topicBeing(topic ->
                                            topic.schematised(
                                                    topic.schemaTerms()
                                                            .named(
                                                                    Optional.of(
                                                                            SubjectNaming
                                                                                    .RECORD)))))
                    .error(
                            "acme.finance.sales._public.order is written in json, but its subject is"
                                    + " named by RecordNameStrategy, which needs avro.")
                    .offering("name the subject after the topic");
        }

        @Test
        @DisplayName("is fine with avro")
        void isFineWithAvro() {
            Expect.of(
                            "REG-01",
                            written(SchemaFormat.AVRO)
                                    .topicBeing(topic ->
                                            topic.schematised(
                                                    topic.schemaTerms()
                                                            .named(
                                                                    Optional.of(
                                                                            SubjectNaming
                                                                                    .RECORD)))))
                    .silence();
        }
    }

    private static Models written(SchemaFormat format) {
        return Models.acme()
                .context("finance.sales")
                .topic("sale")
                .topic("order")
                .publicly()
                .topicBeing(
                        topic -> topic.schematised(topic.schemaTerms().in(Optional.of(format))));
    }
}
