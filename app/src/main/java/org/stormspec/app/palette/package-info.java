/** A list of everything that can be done or gone to, searched by typing. */
@NullMarked
package org.stormspec.app.palette;

import org.jspecify.annotations.NullMarked;
