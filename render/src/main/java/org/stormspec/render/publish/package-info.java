/** Writes a board, or what is chosen on it, as a picture file of the format asked for. */
@NullMarked
package org.stormspec.render.publish;

import org.jspecify.annotations.NullMarked;
