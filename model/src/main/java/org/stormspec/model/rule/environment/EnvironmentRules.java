package org.stormspec.model.rule.environment;

import java.util.List;
import org.stormspec.model.environment.ClientProperty;
import org.stormspec.model.environment.Fault;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;

/** The rules about environments. */
public final class EnvironmentRules {

    private static final List<Rule<?>> ALL =
            List.of(
                    new EnvironmentRule(
                            new About(
                                            "ENV-01",
                                            Level.ERROR,
                                            "Setting that no connection may have",
                                            "Some settings of a Kafka client load classes, run"
                                                    + " programs or read files. A workspace may come"
                                                    + " from anybody, so only settings that say how"
                                                    + " a cluster is reached are passed on: "
                                                    + ClientProperty.keys()
                                                    + ".",
                                            "'dev' has the client setting 'metric.reporters', which"
                                                    + " no connection may have.",
                                            "take it out")
                                    .notWaivable(),
                            Fault.Kind.SETTING),
                    new EnvironmentRule(
                            new About(
                                            "ENV-02",
                                            Level.ERROR,
                                            "Secret in a file",
                                            "A workspace is shared: by git, by mail, by backup."
                                                    + " What stands in it is no secret.",
                                            "password in sasl.jaas.config of 'dev' stands in the"
                                                    + " file. Write ${env:STORMSPEC_DEV_PASSWORD}"
                                                    + " instead.",
                                            "read it from a variable")
                                    .notWaivable(),
                            Fault.Kind.SECRET),
                    new EnvironmentRule(
                            new About(
                                            "ENV-03",
                                            Level.ERROR,
                                            "Variable that is not read",
                                            "A variable of the machine may hold anything. Only those"
                                                    + " that were set for Stormspec are sent to a"
                                                    + " cluster, and only where a secret belongs.",
                                            "sasl.jaas.config of 'dev' wants the variable"
                                                    + " 'AWS_SECRET_ACCESS_KEY'; only names that"
                                                    + " begin with STORMSPEC_ are read.",
                                            "call it STORMSPEC_…; or take it out")
                                    .notWaivable(),
                            Fault.Kind.VARIABLE),
                    new EnvironmentRule(
                            new About(
                                            "ENV-04",
                                            Level.ERROR,
                                            "Address that is none",
                                            "Addresses are shown before anybody is contacted. They"
                                                    + " have to say who that is, and nothing else.",
                                            "url of 'dev' has an address with a user name or"
                                                    + " password in it; expected an http or https"
                                                    + " address.",
                                            "leave it out")
                                    .notWaivable(),
                            Fault.Kind.ADDRESS),
                    new EnvironmentRule(
                            new About(
                                    "ENV-05",
                                    Level.WARNING,
                                    "Connection that others can read or answer",
                                    "Without encryption everybody on the way reads along; without a"
                                            + " check of its name any server may answer.",
                                    "'dev' logs in without encryption: whoever is on the way can"
                                            + " read what is sent.",
                                    "encrypt it; check the name of servers"),
                            Fault.Kind.EXPOSURE));

    private EnvironmentRules() {}

    /** Returns them all. */
    public static List<Rule<?>> all() {
        return ALL;
    }
}
