/** Tests of merging. */
@NullMarked
package org.stormspec.model.merge;

import org.jspecify.annotations.NullMarked;
