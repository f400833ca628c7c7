/** Where everything on the dependency map lies, whichever engine placed it. */
@NullMarked
package org.stormspec.render.map.layout;

import org.jspecify.annotations.NullMarked;
