/** Turns records of a board into what is drawn of them. */
@NullMarked
package org.stormspec.render.scene;

import org.jspecify.annotations.NullMarked;
