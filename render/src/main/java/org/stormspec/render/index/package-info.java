/** Finds what lies at a place of the board, at a cost that does not grow with the board. */
@NullMarked
package org.stormspec.render.index;

import org.jspecify.annotations.NullMarked;
