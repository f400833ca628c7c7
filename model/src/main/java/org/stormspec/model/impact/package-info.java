/** Who breaks when something changes, by which ways, and what lies between two elements. */
@NullMarked
package org.stormspec.model.impact;

import org.jspecify.annotations.NullMarked;
