/** Light and dark look and fonts of every window. */
@NullMarked
package org.stormspec.app.theme;

import org.jspecify.annotations.NullMarked;
