/** Writes a display list as SVG with real text. */
@NullMarked
package org.stormspec.render.svg;

import org.jspecify.annotations.NullMarked;
