package org.stormspec.model.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import tools.jackson.databind.node.ObjectNode;

/** One element with the links that leave it. */
final class ElementCodec {

    private static final Words<Detail.CommandDelivery> DELIVERY =
            Words.of(Detail.CommandDelivery.class);
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
            out.words(type.word(), targets(links, type, false));
        }
        Out atomic = new Out();
        for (LinkType type : LinkType.values()) {
            atomic.words(type.word(), targets(links, type, true));
        }
        return out.block("atomic", atomic.node()).node();
    }

    private static List<String> targets(Collection<Link> links, LinkType type, boolean atomic) {
        return links.stream()
                .filter(link -> link.type() == type && link.atomic() == atomic)
                .map(Link::to)
                .sorted()
                .toList();
    }

    private static void encode(Detail detail, Out out) {
        switch (detail) {
            case Detail.Event event -> encode(event, out);
            case Topic topic -> TopicCodec.encode(topic, out);
            case Detail.Command command -> encode(command, out);
            case Detail.Aggregate aggregate -> AggregateCodec.encode(aggregate, out);
            case Detail.Policy policy -> PolicyCodec.encode(policy, out);
            case Detail.ReadModel model -> out.text("idempotencyKey", model.idempotencyKey());
            case Detail.ExternalSystem system -> SystemCodec.encode(system, out);
            case Detail.Actor() -> {}
            case Detail.Hotspot hotspot -> encode(hotspot, out);
            case Detail.Note() -> {}
            case Detail.Time() -> {}
            case Detail.Opportunity() -> {}
            case Detail.Value value -> out.flag("lost", value.lost());
            case Detail.Screen() -> {}
        }
    }

    private static void encode(Detail.Event event, Out out) {
        out.flag("pivotal", event.pivotal())
                .text("kind", event.stream().map(TopicCodec.STREAM::word));
        OccasionCodec.encode(event.occasion(), out);
    }

    private static void encode(Detail.Command command, Out out) {
        out.text("rejectedWhen", command.rejectedWhen())
                .text("effect", command.effect())
                .text("delivery", command.delivery().map(DELIVERY::word))
                .flag("drainChecklist", command.drainChecklist());
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
            case EVENT -> event(block);
            case TOPIC -> TopicCodec.decode(block);
            case COMMAND -> command(block);
            case AGGREGATE -> AggregateCodec.decode(block);
            case POLICY -> PolicyCodec.decode(block);
            case READ_MODEL -> new Detail.ReadModel(block.text("idempotencyKey", ""));
            case EXTERNAL_SYSTEM -> SystemCodec.decode(block);
            case ACTOR -> new Detail.Actor();
            case HOTSPOT -> hotspot(block);
            case NOTE -> new Detail.Note();
            case TIME -> new Detail.Time();
            case OPPORTUNITY -> new Detail.Opportunity();
            case VALUE -> new Detail.Value(block.flag("lost"));
            case SCREEN -> new Detail.Screen();
        };
    }

    private static Detail event(Block block) {
        return new Detail.Event(
                block.flag("pivotal"),
                block.word("kind", TopicCodec.STREAM),
                OccasionCodec.decode(block));
    }

    private static Detail command(Block block) {
        return new Detail.Command(
                block.text("rejectedWhen", ""),
                block.text("effect", ""),
                block.word("delivery", DELIVERY),
                block.flag("drainChecklist"));
    }

    private static Detail hotspot(Block block) {
        return new Detail.Hotspot(
                block.text("about"),
                block.word("state", STATE).orElse(Detail.HotspotState.OPEN),
                block.text("owner", ""));
    }

    /** The links that leave an element; the one in a transaction counts when it is given twice. */
    static List<Link> links(String id, Block block) {
        List<Link> links = new ArrayList<>(links(id, block, false));
        if (block.has("atomic")) {
            links.addAll(links(id, block.block("atomic"), true));
        }
        return links;
    }

    private static List<Link> links(String id, Block block, boolean atomic) {
        return Stream.of(LinkType.values())
                .flatMap(type ->
                        block.words(type.word()).stream().map(to -> new Link(id, type, to, atomic)))
                .toList();
    }
}
