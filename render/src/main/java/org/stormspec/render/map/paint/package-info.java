/** The look of the dependency map: marks, legend, SVG and PNG. */
@NullMarked
package org.stormspec.render.map.paint;

import org.jspecify.annotations.NullMarked;
