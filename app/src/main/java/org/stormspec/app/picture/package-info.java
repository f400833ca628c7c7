/** Pictures of the board in view: written to a file, or copied for another program. */
@NullMarked
package org.stormspec.app.picture;

import org.jspecify.annotations.NullMarked;
