@NullMarked
package org.stormspec.model.impact;

import org.jspecify.annotations.NullMarked;
