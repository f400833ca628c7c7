package org.stormspec.model.rule.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;
import org.stormspec.model.rule.Wording;

/** The day has come on which a topic ends, but somebody still reads it. */
public final class SunsetPassedRule extends EachTopicRule {

    /** Describes the rule. */
    public SunsetPassedRule() {
        super(
                new About(
                        "VER-05",
                        Level.ERROR,
                        "Readers after the last day",
                        "Whoever reads it now stops working when the owner does what was"
                                + " announced.",
                        "finance.campaign reads acme.finance.sales._public.order, which ended on"
                                + " 2027-03-01.",
                        "let them read the successor · give them 90 days more"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic
                .topic()
                .deprecation()
                .flatMap(Topic.Deprecation::sunset)
                .filter(sunset -> scope.today().isAfter(sunset))
                .filter(sunset -> !scope.readersOf(topic.element().id()).isEmpty())
                .map(sunset -> finding(scope, topic, sunset))
                .stream();
    }

    private Finding finding(Scope scope, TopicContract topic, LocalDate sunset) {
        List<Reading> readers = scope.readersOf(topic.element().id());
        List<String> paths = readers.stream().map(reading -> reading.reader().path()).toList();
        List<RecordKey> places = new ArrayList<>(List.of(topic.element().key()));
        readers.forEach(reading -> places.add(reading.reader().key()));
        return about().finding(
                        "%s %s %s, which ended on %s."
                                .formatted(
                                        Wording.listed(paths, "and"),
                                        readers.size() == 1 ? "reads" : "read",
                                        topic.name(),
                                        sunset),
                        places,
                        fixes(scope, topic, readers));
    }

    private static List<Fix> fixes(Scope scope, TopicContract topic, List<Reading> readers) {
        List<Fix> fixes = new ArrayList<>();
        Deprecations.successorOf(scope, topic)
                .filter(successor -> !successor.element().id().equals(topic.element().id()))
                .ifPresent(successor ->
                        fixes.add(
                                Deprecations.moving(
                                        "let them read " + successor.name(),
                                        topic,
                                        successor,
                                        ids(readers))));
        LocalDate later = scope.today().plusDays(Deprecations.NOTICE);
        fixes.add(
                Deprecations.changing(
                        "let it end on " + later,
                        topic,
                        found -> Deprecations.ending(found, later)));
        return fixes;
    }

    private static Set<String> ids(List<Reading> readers) {
        return readers.stream().map(reading -> reading.reader().id()).collect(Collectors.toSet());
    }
}
