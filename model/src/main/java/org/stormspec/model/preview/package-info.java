/**
 * What an edit would do, in words and before it is done: one fix, or the fixes of many findings.
 */
@NullMarked
package org.stormspec.model.preview;

import org.jspecify.annotations.NullMarked;
