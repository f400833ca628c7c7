package org.stormspec.model.record;

/** The kinds of record a store holds; the order is the order in which they are listed and saved. */
public enum RecordType {
    WORKSPACE,
    DOMAIN,
    TEAM,
    TAG,
    TAG_POLICY,
    ENVIRONMENT,
    CONTEXT,
    ELEMENT,
    LINK,
    CONSUMER,
    RELATION,
    FLOW,
    BOARD,
    LANE,
    PHASE,
    FRAME,
    PLACEMENT,
    VIEW,
    RULES,
    WAIVER
}
