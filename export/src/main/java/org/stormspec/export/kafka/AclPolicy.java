package org.stormspec.export.kafka;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;

/**
 * Makes access rules from who owns and who may read.
 *
 * <p>Both variants give 12 rules to a context and 2 to a grant, so that ACME with 10 contexts and 4
 * grants has 128. The <em>safe</em> one ends every prefix in the delimiter and gives nobody the
 * right to delete topics; reading and writing imply seeing in Kafka, so the owner needs no rule for
 * that. The <em>SpecMesh</em> one is exactly what SpecMesh's provisioner makes (version 0.20.2),
 * including that its prefixes leak to every name that begins alike.
 *
 * <p>Readers use groups and transactional ids that begin with their own user name and a full stop.
 */
public final class AclPolicy {

    /** Which set of rules is made. */
    public enum Variant {
        /** Prefixes end in the delimiter; the default. */
        SAFE,
        /** What SpecMesh makes, for clusters that it provisions too. */
        SPECMESH_EXACT
    }

    private final Variant variant;
    private final AccessWords words;
    private final boolean privateCreate;

    private AclPolicy(Variant variant, AccessWords words, boolean privateCreate) {
        this.variant = variant;
        this.words = words;
        this.privateCreate = privateCreate;
    }

    /** The policy of a variant with the standard access words. */
    public static AclPolicy of(Variant variant) {
        return new AclPolicy(variant, AccessWords.STANDARD, false);
    }

    /** The same policy for other access words. */
    public AclPolicy withWords(AccessWords other) {
        return new AclPolicy(variant, other, privateCreate);
    }

    /**
     * The same policy, and each context may make private topics itself (1 rule more per context in
     * the safe variant; the SpecMesh variant has it anyway). Stream processors need it for their
     * internal topics.
     */
    public AclPolicy withPrivateCreate() {
        return new AclPolicy(variant, words, true);
    }

    /** The rules for these contexts, each with its meaning, in the order of the contexts. */
    public List<DesiredAcl> rules(Collection<ContextAccess> contexts) {
        return contexts.stream().flatMap(this::rules).toList();
    }

    private Stream<DesiredAcl> rules(ContextAccess access) {
        Stream<DesiredAcl> own =
                switch (variant) {
                    case SAFE -> safe(access.context());
                    case SPECMESH_EXACT -> specmesh(access.context());
                };
        return Stream.of(
                        own,
                        access.topics().stream().flatMap(topic -> stray(access.context(), topic)),
                        access.topics().stream().flatMap(AclPolicy::grants))
                .flatMap(part -> part);
    }

    /// A topic whose name lies outside the prefix of its owner, as imported ones may, is reached by
    /// no prefixed rule and gets rules of its own.
    private static Stream<DesiredAcl> stray(Party owner, TopicAccess topic) {
        if (topic.topic().startsWith(owner.id() + ".")) {
            return Stream.empty();
        }
        AclTarget target = AclTarget.topic(topic.topic());
        String title = topic.title();
        Stream<DesiredAcl> own =
                may(
                        owner,
                        target,
                        owner.name() + " may write and read " + title,
                        AclOperation.READ,
                        AclOperation.WRITE);
        return topic.level() != AccessLevel.PUBLIC
                ? own
                : Stream.concat(
                        own,
                        may(
                                AclEntry.EVERYONE,
                                target,
                                "Everyone may read " + title,
                                AclOperation.READ,
                                AclOperation.DESCRIBE));
    }

    private Stream<DesiredAcl> safe(Party owner) {
        String space = owner.id() + ".";
        Stream<DesiredAcl> topics =
                Stream.of(words.publicWord(), words.protectedWord(), words.privateWord())
                        .map(word -> AclTarget.topicsUnder(space + word + "."))
                        .flatMap(target ->
                                may(
                                        owner,
                                        target,
                                        ownTopics(owner),
                                        AclOperation.READ,
                                        AclOperation.WRITE));
        return Stream.of(
                        topics,
                        privateCreate
                                ? create(owner, space + words.privateWord() + ".")
                                : Stream.<DesiredAcl>empty(),
                        everyone(owner, space + words.publicWord() + "."),
                        may(
                                owner,
                                AclTarget.groupsUnder(space),
                                clientRights(owner),
                                AclOperation.READ),
                        transactions(owner, space),
                        idempotence(owner, PatternType.LITERAL))
                .flatMap(part -> part);
    }

    private Stream<DesiredAcl> specmesh(Party owner) {
        String id = owner.id();
        return Stream.of(
                        may(
                                owner,
                                AclTarget.topicsUnder(id),
                                ownTopics(owner),
                                AclOperation.DESCRIBE,
                                AclOperation.READ,
                                AclOperation.WRITE,
                                AclOperation.DELETE),
                        create(owner, id + "." + words.privateWord()),
                        everyone(owner, id + "." + words.publicWord()),
                        may(
                                owner,
                                AclTarget.groupsUnder(id),
                                clientRights(owner),
                                AclOperation.READ,
                                AclOperation.DELETE),
                        transactions(owner, id),
                        idempotence(owner, PatternType.PREFIXED))
                .flatMap(part -> part);
    }

    private static Stream<DesiredAcl> create(Party owner, String prefix) {
        return may(
                owner,
                AclTarget.topicsUnder(prefix),
                owner.name() + " may make private topics of its own",
                AclOperation.CREATE);
    }

    private static Stream<DesiredAcl> everyone(Party owner, String prefix) {
        return may(
                AclEntry.EVERYONE,
                AclTarget.topicsUnder(prefix),
                "Everyone may read the public topics of " + owner.name(),
                AclOperation.READ,
                AclOperation.DESCRIBE);
    }

    private static Stream<DesiredAcl> transactions(Party owner, String prefix) {
        return may(
                owner,
                AclTarget.transactionsUnder(prefix),
                clientRights(owner),
                AclOperation.DESCRIBE,
                AclOperation.WRITE);
    }

    /**
     * Implied by any right to write since Kafka 2.8; kept because SpecMesh makes it and older
     * brokers ask for it.
     */
    private static Stream<DesiredAcl> idempotence(Party owner, PatternType pattern) {
        return may(
                owner,
                AclTarget.cluster(pattern),
                clientRights(owner),
                AclOperation.IDEMPOTENT_WRITE);
    }

    private static Stream<DesiredAcl> grants(TopicAccess topic) {
        return topic.level() != AccessLevel.PROTECTED
                ? Stream.empty()
                : topic.grantees().stream()
                        .flatMap(reader ->
                                may(
                                        reader,
                                        AclTarget.topic(topic.topic()),
                                        reader.name() + " may read " + topic.title(),
                                        AclOperation.READ,
                                        AclOperation.DESCRIBE));
    }

    private static String ownTopics(Party owner) {
        return owner.name() + " may write and read its own topics";
    }

    private static String clientRights(Party owner) {
        return owner.name() + " may use its own consumer groups and transactions";
    }

    private static Stream<DesiredAcl> may(
            Party who, AclTarget target, String label, AclOperation... operations) {
        return may(who.principal(), target, label, operations);
    }

    private static Stream<DesiredAcl> may(
            String principal, AclTarget target, String label, AclOperation... operations) {
        return Arrays.stream(operations)
                .map(operation ->
                        new DesiredAcl(AclEntry.allow(principal, target, operation), label));
    }
}
