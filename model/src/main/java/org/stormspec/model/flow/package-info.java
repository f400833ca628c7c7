/** What named flows are like: their style, their steps, and who knows whom in them. */
@NullMarked
package org.stormspec.model.flow;

import org.jspecify.annotations.NullMarked;
