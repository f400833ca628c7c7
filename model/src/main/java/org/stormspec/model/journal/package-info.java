/** The crash journal: every edit since the last save, on disk within a second. */
@NullMarked
package org.stormspec.model.journal;

import org.jspecify.annotations.NullMarked;
