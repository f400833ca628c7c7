package org.stormspec.model.file;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import tools.jackson.databind.node.ObjectNode;

/** One element with the links that leave it. */
final class ElementCodec {

    private static final Words<Detail.SystemKind> ROLE = Words.of(Detail.SystemKind.class);
    private static final Words<Detail.HotspotState> STATE = Words.of(Detail.HotspotState.class);

    /** The sections of a file, in their order. */
    static final Map<Kind, String> SECTIONS = sections();

    private ElementCodec() {}

    private static Map<Kind, String> sections() {
        Map<Kind, String> sections = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            sections.put(kind, section(kind));
        }
        return sections;
    }

    static String section(Kind kind) {
        return switch (kind) {
            case POLICY -> "policies";
            case OPPORTUNITY -> "opportunities";
            case EVENT,
                    TOPIC,
                    COMMAND,
                    AGGREGATE,
                    READ_MODEL,
                    EXTERNAL_SYSTEM,
                    ACTOR,
                    HOTSPOT,
                    NOTE,
                    TIME,
                    VALUE,
                    SCREEN ->
                    kind.word() + "s";
        };
    }

    static ObjectNode encode(Element element, Collection<Link> links) {
        Out out =
                new Out()
                        .always("name", element.name())
                        .words("aliases", element.aliases())
                        .text("description", element.description())
                        .number("votes", element.votes(), 0);
        encode(element.detail(), out);
        for (LinkType type : LinkType.values()) {
            out.words(type.word(), targets(links, type));
        }
        return out.node();
    }

    private static List<String> targets(Collection<Link> links, LinkType type) {
        return links.stream().filter(link -> link.type() == type).map(Link::to).sorted().toList();
    }

    private static void encode(Detail detail, Out out) {
        switch (detail) {
            case Detail.Event event -> out.flag("pivotal", event.pivotal());
            case Topic topic -> TopicCodec.encode(topic, out);
            case Detail.Command command -> out.text("rejectedWhen", command.rejectedWhen());
            case Detail.Aggregate aggregate -> encode(aggregate, out);
            case Detail.Policy policy -> out.flag("saga", policy.saga());
            case Detail.ReadModel model -> out.text("idempotencyKey", model.idempotencyKey());
            case Detail.ExternalSystem system -> encode(system, out);
            case Detail.Actor() -> {}
            case Detail.Hotspot hotspot -> encode(hotspot, out);
            case Detail.Note() -> {}
            case Detail.Time() -> {}
            case Detail.Opportunity() -> {}
            case Detail.Value value -> out.flag("lost", value.lost());
            case Detail.Screen() -> {}
        }
    }

    private static void encode(Detail.Aggregate aggregate, Out out) {
        out.text("root", aggregate.root())
                .text("identity", aggregate.identity())
                .words("entities", aggregate.entities())
                .words("invariants", aggregate.invariants());
    }

    private static void encode(Detail.ExternalSystem system, Out out) {
        out.text("role", ROLE.word(system.role()), ROLE.word(Detail.SystemKind.EXTERNAL_SYSTEM))
                .words("captures", system.captures());
    }

    private static void encode(Detail.Hotspot hotspot, Out out) {
        out.text("about", hotspot.about())
                .text("state", STATE.word(hotspot.state()), STATE.word(Detail.HotspotState.OPEN))
                .text("owner", hotspot.owner());
    }

    static Element decode(String id, Kind kind, Optional<String> context, Block block) {
        return new Element(
                id,
                block.text("name", id),
                block.words("aliases"),
                context,
                block.text("description", ""),
                block.number("votes", 0),
                detail(kind, block));
    }

    private static Detail detail(Kind kind, Block block) {
        return switch (kind) {
            case EVENT -> new Detail.Event(block.flag("pivotal"));
            case TOPIC -> TopicCodec.decode(block);
            case COMMAND -> new Detail.Command(block.text("rejectedWhen", ""));
            case AGGREGATE -> aggregate(block);
            case POLICY -> new Detail.Policy(block.flag("saga"));
            case READ_MODEL -> new Detail.ReadModel(block.text("idempotencyKey", ""));
            case EXTERNAL_SYSTEM -> system(block);
            case ACTOR -> new Detail.Actor();
            case HOTSPOT -> hotspot(block);
            case NOTE -> new Detail.Note();
            case TIME -> new Detail.Time();
            case OPPORTUNITY -> new Detail.Opportunity();
            case VALUE -> new Detail.Value(block.flag("lost"));
            case SCREEN -> new Detail.Screen();
        };
    }

    private static Detail aggregate(Block block) {
        return new Detail.Aggregate(
                block.text("root", ""),
                block.text("identity", ""),
                block.words("entities"),
                block.words("invariants"));
    }

    private static Detail system(Block block) {
        return new Detail.ExternalSystem(
                block.word("role", ROLE).orElse(Detail.SystemKind.EXTERNAL_SYSTEM),
                block.words("captures"));
    }

    private static Detail hotspot(Block block) {
        return new Detail.Hotspot(
                block.text("about"),
                block.word("state", STATE).orElse(Detail.HotspotState.OPEN),
                block.text("owner", ""));
    }

    static List<Link> links(String id, Block block) {
        return List.of(LinkType.values()).stream()
                .flatMap(
                        type -> block.words(type.word()).stream().map(to -> new Link(id, type, to)))
                .toList();
    }
}
