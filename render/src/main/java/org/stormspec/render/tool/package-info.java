/** Gestures: small state machines from neutral pointer and key input to edits. */
@NullMarked
package org.stormspec.render.tool;

import org.jspecify.annotations.NullMarked;
