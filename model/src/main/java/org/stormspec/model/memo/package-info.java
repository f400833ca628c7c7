/** Values computed from a model that remember what they were computed from. */
@NullMarked
package org.stormspec.model.memo;

import org.jspecify.annotations.NullMarked;
