package org.stormspec.render.map;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.stormspec.model.record.Access;
import org.stormspec.render.map.graph.ContextCluster;
import org.stormspec.render.map.graph.MapEdge;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.ServiceNode;
import org.stormspec.render.map.graph.TopicMark;
import org.stormspec.render.map.graph.TopicNode;

/** A made-up business of any size, the same each time. */
public final class ManyTopics {

    private static final int CONTEXTS_IN_DOMAIN = 8;
    private static final int TOPICS_IN_CONTEXT = 9;
    private static final int READS_PER_CONTEXT = 4;
    private static final List<Access> LEVELS = List.of(Access.values());

    private final Random random = new Random(42);
    private final List<ContextCluster> contexts = new ArrayList<>();
    private final List<ServiceNode> services = new ArrayList<>();
    private final List<TopicNode> topics = new ArrayList<>();
    private final List<MapEdge> edges = new ArrayList<>();

    /** Returns a map of about so many nodes: contexts of one service and nine topics. */
    public static MapGraph graph(int nodes) {
        ManyTopics many = new ManyTopics();
        for (int i = 0; i < nodes / (TOPICS_IN_CONTEXT + 1); i++) {
            many.addContext(i);
        }
        many.addReads();
        return new MapGraph(
                nodes + " nodes", many.contexts, many.services, many.topics, many.edges);
    }

    private void addContext(int number) {
        String domain = "domain%03d".formatted(number / CONTEXTS_IN_DOMAIN);
        String id = "%s.context%04d".formatted(domain, number);
        contexts.add(new ContextCluster(id, id, domain, "team" + number % 7, false));
        services.add(new ServiceNode(id + "/service", id, "Service" + number, ""));
        for (int i = 0; i < TOPICS_IN_CONTEXT; i++) {
            addTopic(id, i);
        }
    }

    private void addTopic(String context, int number) {
        Access access = LEVELS.get(number % LEVELS.size());
        String id = context + ".topic-" + number;
        Set<TopicMark> marks =
                number % 2 == 0 ? EnumSet.of(TopicMark.CDC) : EnumSet.noneOf(TopicMark.class);
        String name = "big.%s._%s.topic-%d".formatted(context, access.word(), number);
        topics.add(new TopicNode(id, context, "topic-" + number, name, access, marks));
        edges.add(new MapEdge(context + "/service", id, MapEdge.Kind.PUBLISHES));
    }

    /** Contexts read mostly from contexts made a little before them, as grown systems do. */
    private void addReads() {
        for (int reader = 1; reader < contexts.size(); reader++) {
            for (int i = 0; i < READS_PER_CONTEXT; i++) {
                int owner = Math.max(0, reader - 1 - random.nextInt(random.nextInt(40) + 1));
                int topic = owner * TOPICS_IN_CONTEXT + 3 * random.nextInt(3);
                edges.add(
                        new MapEdge(
                                topics.get(topic).id(),
                                services.get(reader).id(),
                                MapEdge.Kind.READS));
            }
        }
    }
}
