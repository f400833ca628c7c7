/** The board place: the canvas bound to the session, with legend, card and minimap on top. */
@NullMarked
package org.stormspec.app.board;

import org.jspecify.annotations.NullMarked;
