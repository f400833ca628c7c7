@NullMarked
package org.stormspec.model.health;

import org.jspecify.annotations.NullMarked;
