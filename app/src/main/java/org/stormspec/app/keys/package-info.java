/** The keys of everything that can be done: shown, searched and chosen anew. */
@NullMarked
package org.stormspec.app.keys;

import org.jspecify.annotations.NullMarked;
