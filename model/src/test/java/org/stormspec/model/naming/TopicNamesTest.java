package org.stormspec.model.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;

@DisplayName("Topic names")
class TopicNamesTest {

    private static final Context CAMPAIGN =
            Context.named("finance.campaign", "finance", "campaign");

    private static Workspace workspace(String tenant, Naming naming) {
        return new Workspace("acme", "ACME", "1.0.0", tenant, naming, Defaults.DEFAULT);
    }

    private static TopicNames acme() {
        return new TopicNames(workspace("acme", Naming.DEFAULT));
    }

    private static Naming grammar(String topic) {
        return new Naming(
                topic,
                "_public",
                "_protected",
                "_private",
                Naming.DEFAULT.segment(),
                Naming.DEFAULT.type());
    }

    private static Element topic(String words, String type, int version, Access access) {
        Topic entity = Topic.entity(type);
        return new Element(
                "sale",
                words,
                Optional.of("finance.campaign"),
                "",
                new Topic(
                        type,
                        version,
                        Optional.of(access),
                        entity.stream(),
                        entity.payload(),
                        entity.settings(),
                        entity.sharing(),
                        entity.origin(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Nested
    @DisplayName("are built from the place of a topic")
    class Building {

        @ParameterizedTest
        @CsvSource({
            "PUBLIC,    sale,       1, acme.finance.campaign._public.sale",
            "PROTECTED, sale,       1, acme.finance.campaign._protected.sale",
            "PRIVATE,   sale,       1, acme.finance.campaign._private.sale",
            "PUBLIC,    user-score, 2, acme.finance.campaign._public.user-score.v2",
            "PUBLIC,    sale,      11, acme.finance.campaign._public.sale.v11"
        })
        @DisplayName("with the version only from 2 on")
        void withTheVersionOnlyFromTwoOn(Access access, String type, int version, String name) {
            assertEquals(
                    Optional.of(name),
                    acme().nameOf(topic("Sale", type, version, access), Optional.of(CAMPAIGN)));
        }

        @Test
        @DisplayName("from the words on the sticky while nobody gave a data type")
        void fromTheWordsOnTheStickyWhileNobodyGaveADataType() {
            assertEquals(
                    Optional.of("acme.finance.campaign._public.sale-won"),
                    acme().nameOf(topic("Sale won!", "", 1, Access.PUBLIC), Optional.of(CAMPAIGN)));
        }

        @Test
        @DisplayName("but not without a context or an access level")
        void butNotWithoutAContextOrAnAccessLevel() {
            Element sale = topic("Sale", "sale", 1, Access.PUBLIC);
            assertEquals(Optional.empty(), acme().nameOf(sale, Optional.empty()));
            Element open = sale.with(sale.topic().orElseThrow().accessible(Optional.empty()));
            assertEquals(Optional.empty(), acme().nameOf(open, Optional.of(CAMPAIGN)));
        }

        @Test
        @DisplayName("but an imported name is kept as it is")
        void butAnImportedNameIsKeptAsItIs() {
            Element sale = topic("Sale", "sale", 1, Access.PUBLIC);
            Element imported =
                    sale.with(sale.topic().orElseThrow().explicitlyNamed(Optional.of("old.Sale")));
            assertEquals(Optional.of("old.Sale"), acme().nameOf(imported, Optional.empty()));
        }

        @ParameterizedTest
        @CsvSource({
            "{domain}.{context}.{access}.{type}[.v{major}], finance.campaign._public.sale.v2",
            "{tenant}-{domain}-{context}-{type}-{major}, acme-finance-campaign-sale-2",
            "{context}.{type}, campaign.sale",
            "x.{context}.{nonsense}.{type}, x.campaign.{nonsense}.sale"
        })
        @DisplayName("by whatever grammar the workspace has")
        void byWhateverGrammarTheWorkspaceHas(String pattern, String name) {
            TopicNames names = new TopicNames(workspace("acme", grammar(pattern)));
            assertEquals(
                    Optional.of(name),
                    names.nameOf(topic("Sale", "sale", 2, Access.PUBLIC), Optional.of(CAMPAIGN)));
        }

        @Test
        @DisplayName("with the access words of the workspace")
        void withTheAccessWordsOfTheWorkspace() {
            Naming german =
                    new Naming(
                            Naming.DEFAULT.topic(), "offen", "nur", "intern", "[a-z]+", "[a-z]+");
            TopicNames names = new TopicNames(workspace("acme", german));
            Element sale = topic("Sale", "sale", 1, Access.PROTECTED);
            Optional<String> name = names.nameOf(sale, Optional.of(CAMPAIGN));
            assertEquals(Optional.of("acme.finance.campaign.nur.sale"), name);
            assertEquals(Optional.of(Access.PRIVATE), names.accessOf("intern"));
            assertEquals(Optional.empty(), names.accessOf("_private"));
            assertTrue(name.flatMap(names::read).isPresent());
        }
    }

    @Nested
    @DisplayName("are read back")
    class Reading {

        @Test
        @DisplayName("into their parts, in the order of the grammar")
        void intoTheirPartsInTheOrderOfTheGrammar() {
            Map<String, String> parts =
                    acme().read("acme.finance.campaign._public.user-score.v2").orElseThrow();
            assertEquals(
                    List.of("tenant", "domain", "context", "access", "type", "major"),
                    List.copyOf(parts.keySet()));
            assertEquals(
                    List.of("acme", "finance", "campaign", "_public", "user-score", "2"),
                    List.copyOf(parts.values()));
        }

        @Test
        @DisplayName("without a version where they have none")
        void withoutAVersionWhereTheyHaveNone() {
            assertEquals(
                    List.of("tenant", "domain", "context", "access", "type"),
                    List.copyOf(
                            acme().read("acme.finance.campaign._private.sale")
                                    .orElseThrow()
                                    .keySet()));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "common._public.user",
                    "acme.us-east1.finance._public.sale",
                    "acme.finance.campaign.public.sale",
                    "acme.finance.campaign._public.user_score",
                    "acme.finance.campaign._public.sale.v0",
                    "acme.finance.campaign._public.sale.2",
                    "acme.finance.campaign._public.",
                    "acme.finance.campaign._public.sale.extra"
                })
        @DisplayName("only when they follow the grammar")
        void onlyWhenTheyFollowTheGrammar(String name) {
            assertEquals(Optional.empty(), acme().read(name));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{tenant}.{domain}.{context}.{access}.{type}[.v{major}]",
                    "{domain}.{context}.{access}.{type}[.v{major}]",
                    "{context}+{access}+{type}[+{major}]"
                })
        @DisplayName("as they were built, by any grammar")
        void asTheyWereBuiltByAnyGrammar(String pattern) {
            TopicNames names = new TopicNames(workspace("acme", grammar(pattern)));
            String name =
                    names.nameOf(
                                    topic("", "user-score", 3, Access.PROTECTED),
                                    Optional.of(CAMPAIGN))
                            .orElseThrow();
            Map<String, String> parts = names.read(name).orElseThrow();
            assertEquals("campaign", parts.get("context"));
            assertEquals("_protected", parts.get("access"));
            assertEquals("user-score", parts.get("type"));
            assertEquals("3", parts.get("major"));
        }
    }

    @Nested
    @DisplayName("begin with the principal of their context")
    class Principals {

        @Test
        @DisplayName("which has the tenant in front where there is one")
        void whichHasTheTenantInFrontWhereThereIsOne() {
            assertEquals("acme.finance.campaign", acme().principalOf(CAMPAIGN));
            assertEquals(
                    "finance.campaign",
                    new TopicNames(workspace("", Naming.DEFAULT)).principalOf(CAMPAIGN));
            assertEquals("acme.sales", acme().principalOf(Context.named("sales", "", "sales")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sale won, sale-won",
        "SaleWon, sale-won",
        "  sale -- WON!  , sale-won",
        "Größe & Straße, grosse-strasse",
        "Świat Łódź, swiat-lodz",
        "v2 order, v2-order",
        "user_score, user-score",
        "注文, ''"
    })
    @DisplayName("spell words in kebab case")
    void spellWordsInKebabCase(String words, String kebab) {
        assertEquals(kebab, TopicNames.kebab(words));
    }

    @Test
    @DisplayName("leave out the tenant where the workspace has none, and are read back without it")
    void areBuiltWithoutATenant() {
        TopicNames names = new TopicNames(workspace("", Naming.DEFAULT));
        String name =
                names.nameOf(topic("Sale", "sale", 1, Access.PUBLIC), Optional.of(CAMPAIGN))
                        .orElseThrow();

        assertEquals("finance.campaign._public.sale", name);
        assertEquals("campaign", names.read(name).orElseThrow().get("context"));
        assertEquals("finance.campaign", names.principalOf(CAMPAIGN));
    }
}
