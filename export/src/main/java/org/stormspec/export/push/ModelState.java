package org.stormspec.export.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.export.kafka.AccessLevel;
import org.stormspec.export.kafka.AccessWords;
import org.stormspec.export.kafka.AclEntry;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.ContextAccess;
import org.stormspec.export.kafka.DesiredAcl;
import org.stormspec.export.kafka.DesiredState;
import org.stormspec.export.kafka.DesiredTopic;
import org.stormspec.export.kafka.Ownership;
import org.stormspec.export.kafka.Party;
import org.stormspec.export.kafka.TopicAccess;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.rule.policy.EffectiveSettings.Row;
import org.stormspec.model.store.ModelView;

/** What a cluster shall hold, read off the model. */
public final class ModelState {

    private final Landscape landscape;
    private final Function<TopicContract, List<Row>> settings;

    private ModelState(Landscape landscape, Function<TopicContract, List<Row>> settings) {
        this.landscape = landscape;
        this.settings = settings;
    }

    /** Reads a model; policies win over what its topics ask for. */
    public static ModelState of(ModelView model) {
        Scope scope = Scope.of(model);
        return new ModelState(Landscape.of(model), topic -> EffectiveSettings.of(scope, topic));
    }

    /** Reads who may reach what, where the settings of topics do not matter. */
    public static ModelState ofAccess(Landscape landscape) {
        return new ModelState(landscape, _ -> List.of());
    }

    /** Returns the topics and access rules of the whole model. */
    public DesiredState desired(AclPolicy.Variant variant) {
        List<ContextAccess> contexts = access();
        return DesiredState.of(
                        Ownership.of(landscape.workspace().id(), users()),
                        landscape.keptContexts().stream()
                                .flatMap(context -> context.topics().stream())
                                .map(this::topic)
                                .toList(),
                        withServices(policy(variant).rules(contexts)))
                .withNames(names());
    }

    /**
     * A service that the cluster knows by a name of its own has the rights of its context, with
     * which it is maintained and released (requirement R-142).
     */
    private List<DesiredAcl> withServices(List<DesiredAcl> rules) {
        return rules.stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule), ofServices(rule)))
                .toList();
    }

    private Stream<DesiredAcl> ofServices(DesiredAcl rule) {
        AclEntry entry = rule.entry();
        return landscape.contexts().stream()
                .filter(context -> party(context).principal().equals(entry.principal()))
                .flatMap(ModelState::serviceUsers)
                .map(user ->
                        new DesiredAcl(
                                new AclEntry(
                                        AclEntry.USER + user,
                                        entry.target(),
                                        entry.operation(),
                                        entry.permission(),
                                        entry.host()),
                                rule.label() + ", also as " + user));
    }

    private static Stream<String> serviceUsers(ContextContract context) {
        return context.context().services().stream()
                .flatMap(service -> service.principal().stream())
                .filter(user -> !user.equals(context.principal()))
                .distinct();
    }

    private AclPolicy policy(AclPolicy.Variant variant) {
        Naming naming = landscape.workspace().naming();
        return AclPolicy.of(variant)
                .withWords(
                        new AccessWords(
                                naming.publicWord(), naming.protectedWord(), naming.privateWord()));
    }

    /** Returns the user of every context, and of services that have one of their own. */
    public Set<String> users() {
        Set<String> users = new TreeSet<>();
        landscape.keptContexts().forEach(context -> users.add(context.principal()));
        landscape.keptContexts().stream().flatMap(ModelState::serviceUsers).forEach(users::add);
        return users;
    }

    /** Returns in words what is wrong with the name of a service that no cluster must see. */
    public Optional<String> principalFault() {
        return ServicePrincipals.fault(landscape);
    }

    /** Returns who owns which topics and who may read them. */
    public List<ContextAccess> access() {
        return landscape.keptContexts().stream()
                .map(context ->
                        new ContextAccess(
                                party(context),
                                context.topics().stream().map(this::access).toList()))
                .toList();
    }

    /**
     * Returns the access rules by which a context reaches a topic: its own and those for everyone;
     * none when the broker will refuse it.
     */
    public List<DesiredAcl> rulesAbout(
            String context, TopicContract topic, AclPolicy.Variant variant) {
        return rules(context, topic, access(topic), variant);
    }

    /** Returns the access rules that a grant of a topic to a context would make. */
    public List<DesiredAcl> rulesOfGrant(
            String context, TopicContract topic, AclPolicy.Variant variant) {
        List<Party> reader = landscape.context(context).map(ModelState::party).stream().toList();
        return rules(
                context,
                topic,
                new TopicAccess(topic.name(), title(topic), AccessLevel.PROTECTED, reader),
                variant);
    }

    private List<DesiredAcl> rules(
            String context, TopicContract topic, TopicAccess access, AclPolicy.Variant variant) {
        Set<String> principals =
                landscape
                        .context(context)
                        .map(found -> Set.of(party(found).principal(), AclEntry.EVERYONE))
                        .orElse(Set.of());
        return landscape.context(topic.owner().id()).stream()
                .map(owner -> new ContextAccess(party(owner), List.of(access)))
                .flatMap(owner -> policy(variant).rules(List.of(owner)).stream())
                .filter(rule -> principals.contains(rule.entry().principal()))
                .filter(rule -> rule.entry().target().coversTopic(topic.name()))
                .toList();
    }

    private TopicAccess access(TopicContract topic) {
        List<Party> grantees = new ArrayList<>();
        for (String grant : topic.topic().sharing().grants()) {
            landscape.context(grant).map(ModelState::party).ifPresent(grantees::add);
        }
        return new TopicAccess(topic.name(), title(topic), level(topic.access()), grantees);
    }

    private static Party party(ContextContract context) {
        return new Party(context.principal(), context.context().path());
    }

    private static String title(TopicContract topic) {
        return topic.type() + " of " + topic.owner().path();
    }

    private static AccessLevel level(Access access) {
        return switch (access) {
            case PUBLIC -> AccessLevel.PUBLIC;
            case PROTECTED -> AccessLevel.PROTECTED;
            case PRIVATE -> AccessLevel.PRIVATE;
        };
    }

    private DesiredTopic topic(TopicContract topic) {
        List<Row> rows = settings.apply(topic);
        SortedMap<String, String> reasons = new TreeMap<>();
        rows.forEach(row -> row.overruling().ifPresent(why -> reasons.put(row.key(), why)));
        return new DesiredTopic(
                topic.name(),
                topic.effective().partitions(),
                topic.effective().replicas(),
                EffectiveSettings.configs(rows),
                reasons,
                publicName(topic),
                topic.owner().path() + " publishes " + topic.type());
    }

    /** An explicit name stays the same whoever may read it. */
    private String publicName(TopicContract topic) {
        Topic open = topic.topic().accessible(Optional.of(Access.PUBLIC));
        return new TopicNames(landscape.workspace())
                .nameOf(topic.element().with(open), Optional.of(topic.owner()))
                .orElse(topic.name());
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        landscape
                .contexts()
                .forEach(context -> names.put(context.principal(), context.context().path()));
        landscape.topics().values().forEach(topic -> names.put(topic.name(), title(topic)));
        return names;
    }

    /** Returns the context of a user, if it is one of the model's. */
    public Optional<ContextContract> contextOf(String user) {
        return landscape.contexts().stream()
                .filter(context -> context.principal().equals(user))
                .findFirst();
    }
}
