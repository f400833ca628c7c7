package org.stormspec.model.impact;

import java.util.List;

/**
 * What lies between two elements.
 *
 * @param from one of them
 * @param to the other
 * @param there ways by which a change of the first reaches the second, shortest first; no two of
 *     them meet in between
 * @param back ways in the other direction
 */
public record Ways(Place from, Place to, List<List<Step>> there, List<List<Step>> back) {

    /** Copies the lists. */
    public Ways {
        there = there.stream().map(List::copyOf).toList();
        back = back.stream().map(List::copyOf).toList();
    }

    /** Returns whether the two have nothing to do with each other. */
    public boolean isNone() {
        return there.isEmpty() && back.isEmpty();
    }
}
