package org.stormspec.render.map.graph;

/**
 * The running part of a context, which writes and reads topics.
 *
 * @param id unique among all nodes
 * @param context id of its context
 * @param label what its box says: {@code SalesProcessor}
 * @param note small second line; empty for none
 */
public record ServiceNode(String id, String context, String label, String note)
        implements MapNode {}
