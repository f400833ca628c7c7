/** The board as a JavaFX control; the only package of this module that knows JavaFX. */
@NullMarked
package org.stormspec.render.fx;

import org.jspecify.annotations.NullMarked;
