@NullMarked
package org.stormspec.model.record;

import org.jspecify.annotations.NullMarked;
