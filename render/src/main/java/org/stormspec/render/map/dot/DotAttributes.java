package org.stormspec.render.map.dot;

import guru.nidi.graphviz.model.MutableAttributed;

/**
 * Sets attributes one after the other; graphviz-java's own way goes back to the graph after each.
 *
 * @param target what gets them
 */
record DotAttributes(MutableAttributed<?, ?> target) {

    static DotAttributes of(MutableAttributed<?, ?> target) {
        return new DotAttributes(target);
    }

    DotAttributes with(String name, Object value) {
        target.add(name, value);
        return this;
    }
}
