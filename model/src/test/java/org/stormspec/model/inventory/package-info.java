@NullMarked
package org.stormspec.model.inventory;

import org.jspecify.annotations.NullMarked;
