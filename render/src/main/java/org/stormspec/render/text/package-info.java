/**
 * Decides line breaks once, from the widths in the bundled font, for the screen, SVG and tests
 * alike.
 */
@NullMarked
package org.stormspec.render.text;

import org.jspecify.annotations.NullMarked;
