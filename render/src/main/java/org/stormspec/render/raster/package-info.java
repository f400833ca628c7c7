/** Paints the display list into an array of pixels, without a toolkit and without allocation. */
@NullMarked
package org.stormspec.render.raster;

import org.jspecify.annotations.NullMarked;
