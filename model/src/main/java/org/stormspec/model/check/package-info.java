/** Checks a model against the standard rules. */
@NullMarked
package org.stormspec.model.check;

import org.jspecify.annotations.NullMarked;
