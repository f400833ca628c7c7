package org.stormspec.model.file;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.stormspec.model.naming.Grammar;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.CommandExport;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.MapKind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for the whole workspace: {@code stormspec.yaml} and {@code environments.yaml}. */
final class SettingsCodec {

    static final Words<Domain.Plane> PLANE = Words.of(Domain.Plane.class);

    private static final Words<CommandExport> COMMANDS =
            Words.of(CommandExport.class, CommandExport::word);
    private static final Words<MapKind> MAP = Words.of(MapKind.class);
    private static final Words<Registry.Kind> REGISTRY = Words.of(Registry.Kind.class);

    private SettingsCodec() {}

    static ObjectNode encode(ModelView model, WorkspaceFiles.Homes homes) {
        Out out = new Out().number("format", WorkspaceFormat.VERSION, 0);
        encode(model.workspace(), out);
        out.block("tags", section(model, RecordType.TAG, Tag.class, SettingsCodec::encode));
        out.block(
                "policies",
                section(model, RecordType.TAG_POLICY, TagPolicy.class, SettingsCodec::encode));
        out.block("teams", section(model, RecordType.TEAM, Team.class, SettingsCodec::encode));
        out.block(
                "domains", section(model, RecordType.DOMAIN, Domain.class, SettingsCodec::encode));
        out.block("environments", environments(model, homes.byHand()::contains));
        return out.node();
    }

    static ObjectNode encodeEnvironments(ModelView model, WorkspaceFiles.Homes homes) {
        return environments(model, key -> !homes.byHand().contains(key));
    }

    private static ObjectNode environments(ModelView model, Predicate<RecordKey> chosen) {
        ObjectNode all =
                section(model, RecordType.ENVIRONMENT, Environment.class, SettingsCodec::encode);
        all.retain(
                model.all(RecordType.ENVIRONMENT).stream()
                        .map(ModelRecord::key)
                        .filter(chosen)
                        .map(RecordKey::id)
                        .toList());
        return all;
    }

    private static <T extends ModelRecord> ObjectNode section(
            ModelView model,
            RecordType type,
            Class<T> as,
            BiFunction<T, ObjectNode, String> encoder) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        model.stream(type, as)
                .forEach(each -> {
                    ObjectNode block = JsonNodeFactory.instance.objectNode();
                    section.set(encoder.apply(each, block), block);
                });
        return section;
    }

    static void encode(Workspace workspace, Out out) {
        out.always("id", workspace.id())
                .text("name", workspace.name(), workspace.id())
                .text("version", workspace.version(), "1.0.0")
                .text("tenant", workspace.tenant(), workspace.id())
                .block("naming", encode(workspace.naming()))
                .block("defaults", encode(workspace.defaults()))
                .text("contextMap", workspace.contextMap().map(MAP::word));
    }

    private static ObjectNode encode(Naming naming) {
        Naming usual = Naming.DEFAULT;
        return new Out()
                .text("topic", naming.topic(), usual.topic())
                .text("public", naming.publicWord(), usual.publicWord())
                .text("protected", naming.protectedWord(), usual.protectedWord())
                .text("private", naming.privateWord(), usual.privateWord())
                .text("segment", naming.segment(), usual.segment())
                .text("type", naming.type(), usual.type())
                .node();
    }

    private static ObjectNode encode(Defaults defaults) {
        Defaults usual = Defaults.DEFAULT;
        return new Out()
                .text("format", defaults.format(), usual.format())
                .text("compatibility", defaults.compatibility(), usual.compatibility())
                .text("subject", defaults.subject(), usual.subject())
                .text("schemaIdLocation", defaults.schemaIdLocation(), usual.schemaIdLocation())
                .text("envelope", defaults.envelope(), usual.envelope())
                .number("partitions", defaults.partitions(), usual.partitions())
                .number("replicas", defaults.replicas(), usual.replicas())
                .block("consumerFailure", FailureCodec.encode(defaults.consumerFailure()))
                .text("commands", defaults.commands().word(), usual.commands().word())
                .node();
    }

    private static String encode(Tag tag, ObjectNode block) {
        block.setAll(new Out().text("means", tag.means()).text("policy", tag.policy()).node());
        return tag.id();
    }

    static String encode(TagPolicy policy, ObjectNode block) {
        Set<Access> access = EnumSet.noneOf(Access.class);
        access.addAll(policy.allowedAccess());
        block.setAll(
                new Out()
                        .text("owner", policy.owner())
                        .text("tag", policy.tag())
                        .number("maxRetentionHours", policy.maxRetentionHours())
                        .number("minRetentionHours", policy.minRetentionHours())
                        .words(
                                "allowedAccess",
                                access.stream().map(TopicCodec.ACCESS::word).toList())
                        .words("mask", policy.mask())
                        .words("requires", policy.requires())
                        .flag("discoverable", policy.discoverable())
                        .flag("audit", policy.audit())
                        .node());
        return policy.id();
    }

    private static String encode(Team team, ObjectNode block) {
        block.setAll(new Out().text("contact", team.contact()).node());
        return team.id();
    }

    private static String encode(Domain domain, ObjectNode block) {
        block.setAll(
                new Out()
                        .text("plane", PLANE.word(domain.plane()), PLANE.word(Domain.Plane.DATA))
                        .text("purpose", domain.purpose())
                        .text("repo", domain.repo())
                        .node());
        return domain.id();
    }

    private static String encode(Environment environment, ObjectNode block) {
        block.setAll(
                new Out()
                        .text("kind", environment.kind())
                        .text("bootstrap", environment.bootstrap())
                        .texts("client", environment.client())
                        .block("registry", registry(environment))
                        .node());
        return environment.id();
    }

    static void decode(Block root, String folder, Consumer<ModelRecord> sink) {
        sink.accept(workspace(root, root.text("id", folder)));
        root.blocks("tags").forEach((id, block) -> sink.accept(tag(id, block)));
        root.blocks("policies").forEach((id, block) -> sink.accept(policy(id, block)));
        root.blocks("teams")
                .forEach((id, block) -> sink.accept(new Team(id, block.text("contact", ""))));
        root.blocks("domains").forEach((id, block) -> sink.accept(domain(id, block)));
    }

    static void decodeEnvironments(Map<String, Block> blocks, Consumer<ModelRecord> sink) {
        blocks.forEach((id, block) -> sink.accept(environment(id, block)));
    }

    static Workspace workspace(Block root, String id) {
        return new Workspace(
                id,
                root.text("name", id),
                root.text("version", "1.0.0"),
                root.text("tenant", id),
                naming(root.block("naming")),
                defaults(root.block("defaults")),
                root.word("contextMap", MAP));
    }

    private static Naming naming(Block block) {
        Naming usual = Naming.DEFAULT;
        Naming given =
                new Naming(
                        block.text("topic", usual.topic()),
                        block.text("public", usual.publicWord()),
                        block.text("protected", usual.protectedWord()),
                        block.text("private", usual.privateWord()),
                        block.text("segment", usual.segment()),
                        block.text("type", usual.type()));
        Optional<Grammar.Fault> fault = Grammar.fault(given);
        fault.ifPresent(found -> block.refuse(found.key(), found.expected()));
        return fault.isPresent() ? usual : given;
    }

    private static Defaults defaults(Block block) {
        Defaults usual = Defaults.DEFAULT;
        return new Defaults(
                word(block, "format", TopicCodec.FORMAT, usual.format()),
                word(block, "compatibility", TopicCodec.COMPATIBILITY, usual.compatibility()),
                word(block, "subject", TopicCodec.SUBJECT, usual.subject()),
                block.text("schemaIdLocation", usual.schemaIdLocation()),
                word(block, "envelope", TopicCodec.ENVELOPE, usual.envelope()),
                block.number("partitions", 1, Topic.Settings.MOST_PARTITIONS)
                        .orElse(usual.partitions()),
                block.number("replicas", 1, Topic.Settings.MOST_REPLICAS).orElse(usual.replicas()),
                FailureCodec.decode(block, "consumerFailure"),
                block.word("commands", COMMANDS).orElse(usual.commands()));
    }

    private static <E extends Enum<E>> String word(
            Block block, String key, Words<E> words, String usual) {
        return block.word(key, words).map(words::word).orElse(usual);
    }

    static Tag tag(String id, Block block) {
        return new Tag(id, block.text("means", ""), block.text("policy"));
    }

    static TagPolicy policy(String id, Block block) {
        return new TagPolicy(
                id,
                block.text("owner", ""),
                block.text("tag", ""),
                block.number("maxRetentionHours"),
                block.number("minRetentionHours"),
                new TreeSet<>(block.words("allowedAccess", TopicCodec.ACCESS)),
                block.words("mask"),
                block.words("requires"),
                block.flag("discoverable"),
                block.flag("audit"));
    }

    private static Domain domain(String id, Block block) {
        return new Domain(
                id,
                block.word("plane", PLANE).orElse(Domain.Plane.DATA),
                block.text("purpose", ""),
                block.text("repo"));
    }

    private static Environment environment(String id, Block block) {
        return new Environment(
                id,
                block.text("kind", ""),
                block.text("bootstrap", ""),
                block.texts("client"),
                registry(block));
    }

    private static ObjectNode registry(Environment environment) {
        Out out = new Out();
        environment
                .registry()
                .ifPresent(registry ->
                        out.always("kind", REGISTRY.word(registry.kind()))
                                .text("url", registry.url()));
        return out.node();
    }

    private static Optional<Registry> registry(Block block) {
        if (!block.has("registry")) {
            return Optional.empty();
        }
        Block registry = block.block("registry");
        return registry.word("kind", REGISTRY)
                .map(kind -> new Registry(kind, registry.text("url", "")));
    }
}
