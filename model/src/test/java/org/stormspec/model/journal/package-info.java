/** Tests of the crash journal. */
@NullMarked
package org.stormspec.model.journal;

import org.jspecify.annotations.NullMarked;
