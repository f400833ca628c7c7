package org.stormspec.export.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.stormspec.export.kafka.AccessLevel;
import org.stormspec.export.kafka.AccessWords;
import org.stormspec.export.kafka.AclEntry;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.AclTarget;
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
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Naming;

/** What a cluster shall hold, read off the model. */
public final class ModelState {

    private final Landscape landscape;

    /** Reads from a landscape. */
    public ModelState(Landscape landscape) {
        this.landscape = landscape;
    }

    /** Returns the topics and access rules of the whole model. */
    public DesiredState desired(AclPolicy.Variant variant) {
        List<ContextAccess> contexts = access();
        return DesiredState.of(
                        Ownership.of(users()),
                        landscape.topics().values().stream().map(ModelState::topic).toList(),
                        Stream.concat(
                                        policy(variant).rules(contexts).stream(),
                                        landscape.contexts().stream().flatMap(ModelState::strays))
                                .toList())
                .withNames(names());
    }

    private AclPolicy policy(AclPolicy.Variant variant) {
        Naming naming = landscape.workspace().naming();
        return AclPolicy.of(variant)
                .withWords(
                        new AccessWords(
                                naming.publicWord(), naming.protectedWord(), naming.privateWord()));
    }

    /** Returns the user of every context. */
    public Set<String> users() {
        Set<String> users = new TreeSet<>();
        landscape.contexts().forEach(context -> users.add(context.principal()));
        return users;
    }

    /** Returns who owns which topics and who may read them. */
    public List<ContextAccess> access() {
        return landscape.contexts().stream()
                .map(context ->
                        new ContextAccess(
                                party(context),
                                context.topics().stream().map(this::access).toList()))
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

    private static DesiredTopic topic(TopicContract topic) {
        return new DesiredTopic(
                topic.name(),
                topic.effective().partitions(),
                topic.effective().replicas(),
                new TreeMap<>(topic.effective().configs()),
                topic.owner().path() + " publishes " + topic.type());
    }

    /**
     * Returns rules for topics whose imported name lies outside the prefix of their context: the
     * prefixed rules do not reach them, so each gets its own.
     */
    private static Stream<DesiredAcl> strays(ContextContract context) {
        return context.topics().stream()
                .filter(topic -> !topic.name().startsWith(context.principal() + "."))
                .flatMap(topic -> stray(context, topic));
    }

    private static Stream<DesiredAcl> stray(ContextContract context, TopicContract topic) {
        AclTarget target = AclTarget.topic(topic.name());
        Party owner = party(context);
        Stream<DesiredAcl> own =
                Stream.of(AclOperation.READ, AclOperation.WRITE)
                        .map(operation ->
                                new DesiredAcl(
                                        AclEntry.allow(owner.principal(), target, operation),
                                        owner.name() + " may write and read " + title(topic)));
        Stream<DesiredAcl> everyone =
                Stream.of(AclOperation.READ, AclOperation.DESCRIBE)
                        .filter(operation -> topic.access() == Access.PUBLIC)
                        .map(operation ->
                                new DesiredAcl(
                                        AclEntry.allow(AclEntry.EVERYONE, target, operation),
                                        "Everyone may read " + title(topic)));
        return Stream.concat(own, everyone);
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
