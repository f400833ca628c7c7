package org.stormspec.model.file;

import org.stormspec.model.record.Behaviour;
import org.stormspec.model.record.Capacity;
import org.stormspec.model.record.Detail;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An aggregate: its boundary, how it changes, what it has to bear. */
final class AggregateCodec {

    private AggregateCodec() {}

    static void encode(Detail.Aggregate aggregate, Out out) {
        Behaviour behaviour = aggregate.behaviour();
        out.text("root", aggregate.root())
                .text("identity", aggregate.identity())
                .words("entities", aggregate.entities())
                .words("invariants", aggregate.invariants())
                .flag("eventSourced", behaviour.eventSourced())
                .block("transitions", transitions(behaviour))
                .words("correctivePolicies", behaviour.correctivePolicies())
                .block("capacity", encode(behaviour.capacity()));
    }

    private static ArrayNode transitions(Behaviour behaviour) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Behaviour.Transition each : behaviour.transitions()) {
            list.add(
                    new Out()
                            .text("from", each.from())
                            .always("to", each.to())
                            .text("by", each.by())
                            .node());
        }
        return list;
    }

    private static ObjectNode encode(Capacity capacity) {
        return new Out()
                .block("commandsPerHour", encode(capacity.commandsPerHour()))
                .block("clients", encode(capacity.clients()))
                .block("conflictPercent", encode(capacity.conflictPercent()))
                .block("eventsPerDay", encode(capacity.eventsPerDay()))
                .block("lifetimeDays", encode(capacity.lifetimeDays()))
                .node();
    }

    private static ObjectNode encode(Capacity.Load load) {
        return new Out().number("average", load.average()).number("peak", load.peak()).node();
    }

    static Detail.Aggregate decode(Block block) {
        return new Detail.Aggregate(
                block.text("root", ""),
                block.text("identity", ""),
                block.words("entities"),
                block.words("invariants"),
                new Behaviour(
                        block.flag("eventSourced"),
                        block.items("transitions").stream()
                                .map(AggregateCodec::transition)
                                .toList(),
                        block.words("correctivePolicies"),
                        block.has("capacity") ? capacity(block.block("capacity")) : Capacity.NONE));
    }

    private static Behaviour.Transition transition(Block item) {
        return new Behaviour.Transition(
                item.text("from", ""), item.text("to", ""), item.text("by", ""));
    }

    private static Capacity capacity(Block block) {
        return new Capacity(
                load(block, "commandsPerHour"),
                load(block, "clients"),
                load(block, "conflictPercent"),
                load(block, "eventsPerDay"),
                load(block, "lifetimeDays"));
    }

    private static Capacity.Load load(Block owner, String key) {
        if (!owner.has(key)) {
            return Capacity.Load.NONE;
        }
        Block block = owner.block(key);
        return new Capacity.Load(block.number("average"), block.number("peak"));
    }
}
