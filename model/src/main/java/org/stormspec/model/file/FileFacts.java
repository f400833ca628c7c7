package org.stormspec.model.file;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the tree of a workspace file defines and what it refers to, as far as both may concern other
 * files.
 *
 * @param defined records that can stand in one file or another
 * @param needed contexts and elements that the file refers to
 */
record FileFacts(Set<RecordKey> defined, Set<RecordKey> needed) {

    /** Returns the facts of a tree as {@link WorkspaceTrees} makes it. */
    static FileFacts of(String file, ObjectNode tree) {
        FileFacts facts = new FileFacts(new HashSet<>(), new HashSet<>());
        if (file.startsWith(WorkspaceFormat.CONTEXTS + "/")) {
            facts.context(WorkspaceFormat.idOf(file, tree), tree);
        } else if (file.startsWith(WorkspaceFormat.BOARDS + "/")) {
            facts.board(tree);
        } else if (file.startsWith(WorkspaceFormat.FLOWS + "/")) {
            words(tree.path("steps")).map(Element::key).forEach(facts.needed::add);
        } else if (file.equals(WorkspaceFormat.SHARED)) {
            facts.shared(tree);
        } else if (file.equals(WorkspaceFormat.SETTINGS)) {
            facts.environments(tree.path("environments"));
        } else if (file.equals(WorkspaceFormat.ENVIRONMENTS)) {
            facts.environments(tree);
        }
        return facts;
    }

    private static RecordKey context(String id) {
        return new RecordKey(RecordType.CONTEXT, id);
    }

    private static Stream<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    private void environments(JsonNode section) {
        section.propertyNames()
                .forEach(id -> defined.add(new RecordKey(RecordType.ENVIRONMENT, id)));
    }

    private void context(String id, JsonNode tree) {
        defined.add(context(id));
        elements(tree);
        tree.path("consumes").propertyNames().forEach(topic -> consumer(id, topic));
        tree.path("relations").propertyNames().forEach(to -> relation(id, to));
    }

    private void shared(JsonNode tree) {
        elements(tree);
        tree.path("consumers")
                .forEach(item -> {
                    consumer(text(item, "context"), text(item, "topic"));
                    needed.add(context(text(item, "context")));
                });
        tree.path("relations")
                .forEach(item -> {
                    relation(text(item, "from"), text(item, "to"));
                    needed.add(context(text(item, "from")));
                });
        tree.path("links").forEach(this::link);
    }

    private static String text(JsonNode item, String key) {
        return item.path(key).asString("");
    }

    private void consumer(String context, String topic) {
        defined.add(new RecordKey(RecordType.CONSUMER, context + " " + topic));
        needed.add(Element.key(topic));
    }

    private void relation(String from, String to) {
        defined.add(new RecordKey(RecordType.RELATION, from + " " + to));
        needed.add(context(to));
    }

    private void link(JsonNode item) {
        String from = text(item, "from");
        String to = text(item, "to");
        defined.add(new RecordKey(RecordType.LINK, from + " " + text(item, "type") + " " + to));
        needed.add(Element.key(from));
        needed.add(Element.key(to));
    }

    private void elements(JsonNode tree) {
        for (String section : ElementCodec.SECTIONS.values()) {
            tree.path(section)
                    .forEachEntry((id, block) -> {
                        defined.add(Element.key(id));
                        Optional.ofNullable(block.get("context"))
                                .map(home -> context(home.asString()))
                                .ifPresent(needed::add);
                        links(id, block);
                        links(id, block.path("atomic"));
                    });
        }
    }

    private void links(String from, JsonNode block) {
        Arrays.stream(LinkType.values())
                .map(LinkType::word)
                .forEach(type ->
                        words(block.path(type))
                                .forEach(to -> {
                                    defined.add(
                                            new RecordKey(
                                                    RecordType.LINK, from + " " + type + " " + to));
                                    needed.add(Element.key(to));
                                }));
    }

    private void board(JsonNode tree) {
        tree.path("placements").forEach(each -> needed.add(Element.key(text(each, "element"))));
        tree.path("frames").forEach(each -> needed.add(context(text(each, "context"))));
    }
}
