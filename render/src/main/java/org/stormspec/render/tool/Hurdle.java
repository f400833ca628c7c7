package org.stormspec.render.tool;

import org.stormspec.model.record.Board;
import org.stormspec.model.record.Kind;

/**
 * A kind that the level of the board does not let people make, with the way over it.
 *
 * @param kind that was wanted
 * @param reason why not, as a sentence
 * @param level to raise the board to
 */
public record Hurdle(Kind kind, String reason, Board.Level level) {}
