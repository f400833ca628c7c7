package org.stormspec.render.tool;

import java.util.function.Supplier;

/**
 * Something that the surroundings of a board offer in its menu about what is selected.
 *
 * @param label what people call it
 * @param keys says which keys do the same now, as {@link Chord} writes them; may say none
 * @param run does it
 */
public record Extra(String label, Supplier<String> keys, Runnable run) {}
