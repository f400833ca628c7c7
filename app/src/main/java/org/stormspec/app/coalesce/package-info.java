/** Shows what becomes of events that tell of one thing when they are made one CDC entity. */
@NullMarked
package org.stormspec.app.coalesce;

import org.jspecify.annotations.NullMarked;
