/** What commands do with files that somebody made to do harm. */
@NullMarked
package org.stormspec.export.hostile;

import org.jspecify.annotations.NullMarked;
