/** Immutable records: everything a workspace holds, each under its own key. */
@NullMarked
package org.stormspec.model.record;

import org.jspecify.annotations.NullMarked;
