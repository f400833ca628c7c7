/** Who breaks if something changes, and what lies between two things. */
@NullMarked
package org.stormspec.app.impact;

import org.jspecify.annotations.NullMarked;
