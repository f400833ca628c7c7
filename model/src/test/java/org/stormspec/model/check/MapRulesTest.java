package org.stormspec.model.check;

import static org.stormspec.model.record.Relation.Pattern.CUSTOMER_SUPPLIER;
import static org.stormspec.model.record.Relation.Pattern.PARTNERSHIP;
import static org.stormspec.model.record.Relation.Pattern.SEPARATE_WAYS;
import static org.stormspec.model.record.Relation.Pattern.UPSTREAM_DOWNSTREAM;
import static org.stormspec.model.record.Relation.Role.ANTICORRUPTION_LAYER;
import static org.stormspec.model.record.Relation.Role.CONFORMIST;
import static org.stormspec.model.record.Relation.Role.OPEN_HOST_SERVICE;
import static org.stormspec.model.record.Relation.Role.PUBLISHED_LANGUAGE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.stormspec.model.Models;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.MapKind;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Relation.Pattern;
import org.stormspec.model.record.Relation.Role;

@DisplayName("Rules about the context map")
class MapRulesTest {

    private static final Set<Role> NONE = Set.of();

    /** Campaign is upstream, sales downstream, as far as the pattern knows up and down. */
    private static Models related(Pattern pattern, Set<Role> up, Set<Role> down) {
        return Models.acme()
                .context("finance.campaign")
                .context("finance.sales")
                .put(new Relation("finance.campaign", "finance.sales", pattern).playing(up, down));
    }

    private static Models map(MapKind kind, Charter.Kind campaign, Charter.Kind sales) {
        Models models = related(UPSTREAM_DOWNSTREAM, NONE, NONE);
        being(models, "finance.campaign", campaign);
        being(models, "finance.sales", sales);
        return models.put(models.store().workspace().mapping(Optional.of(kind)));
    }

    private static Models being(Models models, String context, Charter.Kind kind) {
        return models.context(context)
                .changing(found ->
                        found.chartered(
                                found.charter().as(Optional.of(kind), found.charter().realises())));
    }

    private static Models realising(Charter.Kind kind) {
        return Models.acme()
                .context("finance.campaign")
                .context("finance.sales")
                .changing(found ->
                        found.chartered(
                                found.charter()
                                        .as(Optional.of(kind), List.of("finance.campaign"))));
    }

    @TestFactory
    @DisplayName("find what they look for and nothing else, and can be fixed and undone")
    Stream<DynamicTest> cases() {
        Cases cases = new Cases();
        sides(cases);
        customers(cases);
        maps(cases);
        return cases.tests();
    }

    private static void sides(Cases cases) {
        Models right =
                related(
                        UPSTREAM_DOWNSTREAM,
                        Set.of(OPEN_HOST_SERVICE, PUBLISHED_LANGUAGE),
                        Set.of(CONFORMIST));
        cases.error(
                        "MAP-01",
                        "an open host downstream",
                        related(
                                UPSTREAM_DOWNSTREAM,
                                NONE,
                                Set.of(OPEN_HOST_SERVICE, PUBLISHED_LANGUAGE)),
                        "finance.sales is downstream of finance.campaign and cannot be its OHS and"
                                + " PL.")
                .error(
                        "MAP-01",
                        "a customer with a published language",
                        related(CUSTOMER_SUPPLIER, NONE, Set.of(PUBLISHED_LANGUAGE)),
                        "finance.sales is downstream of finance.campaign and cannot be its PL.")
                .fine("MAP-01", "roles on their sides", right)
                .error(
                        "MAP-02",
                        "a conformist upstream",
                        related(UPSTREAM_DOWNSTREAM, Set.of(CONFORMIST), NONE),
                        "finance.campaign is upstream of finance.sales and cannot be its CF.")
                .error(
                        "MAP-02",
                        "a conformist upstream of another one",
                        related(
                                UPSTREAM_DOWNSTREAM,
                                Set.of(CONFORMIST),
                                Set.of(ANTICORRUPTION_LAYER)),
                        "finance.campaign is upstream of finance.sales and cannot be its CF.")
                .fine("MAP-02", "roles on their sides", right)
                .error(
                        "MAP-03",
                        "a conformist behind a layer",
                        related(
                                UPSTREAM_DOWNSTREAM,
                                NONE,
                                Set.of(CONFORMIST, ANTICORRUPTION_LAYER)),
                        "finance.sales cannot conform to finance.campaign and be protected from it"
                                + " by an ACL.")
                .fine("MAP-03", "one of them", right)
                .error(
                        "MAP-04",
                        "a partner that conforms",
                        related(PARTNERSHIP, Set.of(OPEN_HOST_SERVICE), Set.of(CONFORMIST)),
                        "finance.campaign and finance.sales are partners, which leaves no place for"
                                + " OHS and CF.")
                .error(
                        "MAP-04",
                        "a layer on separate ways",
                        related(SEPARATE_WAYS, NONE, Set.of(ANTICORRUPTION_LAYER)),
                        "finance.campaign and finance.sales go separate ways, which leaves no place"
                                + " for ACL.")
                .fine("MAP-04", "plain partners", related(PARTNERSHIP, NONE, NONE));
    }

    private static void customers(Cases cases) {
        cases.error(
                        "MAP-05",
                        "a customer that conforms",
                        related(CUSTOMER_SUPPLIER, NONE, Set.of(CONFORMIST)),
                        "finance.sales is a customer of finance.campaign and cannot just conform.")
                .fine("MAP-05", "a customer", related(CUSTOMER_SUPPLIER, NONE, NONE))
                .error(
                        "MAP-06",
                        "a supplier with an open host",
                        related(CUSTOMER_SUPPLIER, Set.of(OPEN_HOST_SERVICE), NONE),
                        "finance.campaign is the supplier of finance.sales and cannot serve it as"
                                + " an open host.")
                .fine(
                        "MAP-06",
                        "a supplier with a language",
                        related(CUSTOMER_SUPPLIER, Set.of(PUBLISHED_LANGUAGE), NONE))
                .warning(
                        "MAP-07",
                        "a customer with a layer",
                        related(CUSTOMER_SUPPLIER, NONE, Set.of(ANTICORRUPTION_LAYER)),
                        "finance.sales is a customer of finance.campaign; why does it need an ACL?")
                .fine(
                        "MAP-07",
                        "a layer downstream",
                        related(UPSTREAM_DOWNSTREAM, NONE, Set.of(ANTICORRUPTION_LAYER)));
    }

    private static void maps(Cases cases) {
        cases.error(
                        "MAP-08",
                        "a system on a map of teams",
                        map(MapKind.ORGANIZATIONAL, Charter.Kind.TEAM, Charter.Kind.SYSTEM),
                        "finance.sales is no team, but the map shows teams only.")
                .fine(
                        "MAP-08",
                        "teams",
                        map(MapKind.ORGANIZATIONAL, Charter.Kind.TEAM, Charter.Kind.TEAM))
                .error(
                        "MAP-09",
                        "a team on a map of systems",
                        map(MapKind.SYSTEM_LANDSCAPE, Charter.Kind.TEAM, Charter.Kind.FEATURE),
                        "finance.campaign is a team, but the map shows systems only.")
                .fine(
                        "MAP-09",
                        "systems",
                        map(MapKind.SYSTEM_LANDSCAPE, Charter.Kind.FEATURE, Charter.Kind.SYSTEM))
                .error(
                        "MAP-10",
                        "a system that realises another one",
                        realising(Charter.Kind.SYSTEM),
                        "finance.sales is no team and cannot realise finance.campaign.")
                .fine("MAP-10", "a team that does", realising(Charter.Kind.TEAM));
    }
}
