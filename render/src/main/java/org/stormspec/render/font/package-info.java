/** Takes from the bundled fonts just the letters that a file needs, to embed them in it. */
@NullMarked
package org.stormspec.render.font;

import org.jspecify.annotations.NullMarked;
