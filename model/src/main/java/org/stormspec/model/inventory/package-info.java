/** Reads a list of topic names and proposes what they tell of. */
@NullMarked
package org.stormspec.model.inventory;

import org.jspecify.annotations.NullMarked;
