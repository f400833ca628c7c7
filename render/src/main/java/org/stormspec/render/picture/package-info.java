/** Pictures of a whole board, or of what is chosen on it: PNG, SVG and PDF. */
@NullMarked
package org.stormspec.render.picture;

import org.jspecify.annotations.NullMarked;
