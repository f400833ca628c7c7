/** Two sides that edited the same model: what goes together, what does not, and in which words. */
@NullMarked
package org.stormspec.model.merge;

import org.jspecify.annotations.NullMarked;
