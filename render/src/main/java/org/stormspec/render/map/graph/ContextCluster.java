package org.stormspec.render.map.graph;

/**
 * A bounded context on the map: a frame round its service and its topics.
 *
 * @param id unique among contexts: {@code finance.campaign}
 * @param label what its frame is headed with
 * @param domain business area that it is grouped by; empty for none
 * @param owner team that answers for it; empty when unknown
 * @param controlPlane whether it runs the platform and not the business
 */
public record ContextCluster(
        String id, String label, String domain, String owner, boolean controlPlane) {}
