/** The export module of Stormspec. */
@NullMarked
package org.stormspec.export;

import org.jspecify.annotations.NullMarked;
