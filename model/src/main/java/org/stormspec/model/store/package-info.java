/** The board as a keyed store of records: change sets, undo history and listeners. */
@NullMarked
package org.stormspec.model.store;

import org.jspecify.annotations.NullMarked;
