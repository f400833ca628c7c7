package org.stormspec.render.pdf;

/**
 * A hotspot as a line of the list at the end.
 *
 * @param title what is asked
 * @param about what it is about, may be empty
 * @param state whether it still needs an answer
 * @param owner who looks for the answer, may be empty
 */
public record Question(String title, String about, String state, String owner) {}
