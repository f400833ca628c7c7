package org.stormspec.model.check;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.access.AccessRules;
import org.stormspec.model.rule.context.ContextRules;
import org.stormspec.model.rule.environment.EnvironmentRules;
import org.stormspec.model.rule.event.NoKeyRule;
import org.stormspec.model.rule.event.NoProducerRule;
import org.stormspec.model.rule.event.NoReaderRule;
import org.stormspec.model.rule.event.OpenHotspotRule;
import org.stormspec.model.rule.event.SilentAggregateRule;
import org.stormspec.model.rule.file.FileRules;
import org.stormspec.model.rule.governance.GovernanceRules;
import org.stormspec.model.rule.kafka.ClusterRules;
import org.stormspec.model.rule.kafka.KafkaRules;
import org.stormspec.model.rule.kafka.KafkaTargetRule;
import org.stormspec.model.rule.map.MapRules;
import org.stormspec.model.rule.naming.NamingRules;
import org.stormspec.model.rule.outside.DocumentRules;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.rule.outside.OutsideRules;
import org.stormspec.model.rule.policy.PolicyRules;
import org.stormspec.model.rule.schema.SchemaRules;
import org.stormspec.model.rule.slice.SliceRules;
import org.stormspec.model.rule.storm.BlindActorRule;
import org.stormspec.model.rule.storm.GiantRule;
import org.stormspec.model.rule.storm.NoHotspotRule;
import org.stormspec.model.rule.storm.NoIssuerRule;
import org.stormspec.model.rule.storm.NoSourceRule;
import org.stormspec.model.rule.storm.NotPastRule;
import org.stormspec.model.rule.storm.RemarkRule;
import org.stormspec.model.rule.storm.UnclearPolicyRule;
import org.stormspec.model.rule.version.VersionRules;

/** The rules that every model is checked against. */
public final class Rules {

    private static final List<Rule<?>> STANDARD =
            Stream.of(
                            AccessRules.all(),
                            List.<Rule<?>>of(
                                    new SilentAggregateRule(),
                                    new NoKeyRule(),
                                    new NoProducerRule(),
                                    new NoReaderRule(),
                                    new OpenHotspotRule()),
                            ContextRules.all(),
                            MapRules.all(),
                            NamingRules.all(),
                            PolicyRules.all(),
                            SchemaRules.all(),
                            VersionRules.all(),
                            KafkaRules.all(),
                            EnvironmentRules.all(),
                            SliceRules.all(),
                            GovernanceRules.all(),
                            FileRules.all(),
                            DesignRules.ALL)
                    .flatMap(List::stream)
                    .toList();

    private static final List<Rule<?>> WALL =
            List.of(
                    new NotPastRule(),
                    new NoIssuerRule(),
                    new NoSourceRule(),
                    new RemarkRule(),
                    new BlindActorRule(),
                    new NoHotspotRule(),
                    new GiantRule(),
                    new UnclearPolicyRule());

    private Rules() {}

    /** Returns the rules about models. */
    public static List<Rule<?>> standard() {
        return STANDARD;
    }

    /** Returns the standard rules together with those that repeat what was found outside. */
    public static List<Rule<?>> standard(Outside outside) {
        return Stream.concat(STANDARD.stream(), OutsideRules.of(outside).stream()).toList();
    }

    /**
     * Returns the rules of the grammar about what stands on walls. They nudge people at a board;
     * export and push do not ask them.
     */
    public static List<Rule<?>> wall() {
        return WALL;
    }

    /** Returns the rules that the window checks: those about models, then those about walls. */
    public static List<Rule<?>> window() {
        return Stream.concat(STANDARD.stream(), WALL.stream()).toList();
    }

    /**
     * Returns the ids of rules that judge by what is not there. Where some files could not be read
     * they would have people take away what stands in those files.
     */
    public static Set<String> needingAllFiles() {
        return Set.of("ACC-03", "ACC-10", "FIL-01");
    }

    /** Returns the rules of the window together with those that repeat what was found outside. */
    public static List<Rule<?>> window(Outside outside) {
        return Stream.concat(window().stream(), OutsideRules.of(outside).stream()).toList();
    }

    /**
     * Returns what all rules are, by id; those that only plan and push ask for included. What is
     * looked for inside the model and outside of it under one id is one rule.
     */
    public static List<About> described() {
        SortedMap<String, About> described = new TreeMap<>();
        Stream.concat(
                        Stream.concat(window().stream(), OutsideRules.of(Outside.NONE).stream())
                                .map(Rule::about),
                        Stream.concat(
                                Stream.of(new KafkaTargetRule().about()),
                                Stream.concat(
                                        ClusterRules.all().stream(), DocumentRules.all().stream())))
                .forEach(about -> described.putIfAbsent(about.id(), about));
        return List.copyOf(described.values());
    }
}
