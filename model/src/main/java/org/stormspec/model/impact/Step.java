package org.stormspec.model.impact;

/**
 * One step of a way that a change takes.
 *
 * @param from where it comes from
 * @param verb what the step says: {@code is read by}
 * @param to where it arrives
 */
public record Step(Place from, String verb, Place to) {}
