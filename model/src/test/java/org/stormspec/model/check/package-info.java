@NullMarked
package org.stormspec.model.check;

import org.jspecify.annotations.NullMarked;
