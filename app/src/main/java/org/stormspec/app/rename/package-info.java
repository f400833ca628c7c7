/** Giving things other names, with everything that follows in view. */
@NullMarked
package org.stormspec.app.rename;

import org.jspecify.annotations.NullMarked;
