/** Versions of topics beside each other: what goes away, who has to move, and how one begins. */
@NullMarked
package org.stormspec.app.version;

import org.jspecify.annotations.NullMarked;
