package org.stormspec.render.map.graph;

/** Something with a box of its own on the map. */
public sealed interface MapNode permits ServiceNode, TopicNode {

    /** Returns the id, unique among all nodes of a map. */
    String id();

    /** Returns the id of the context whose frame holds it. */
    String context();

    /** Returns the words in its box. */
    String label();
}
