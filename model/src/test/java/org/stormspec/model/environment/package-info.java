@NullMarked
package org.stormspec.model.environment;

import org.jspecify.annotations.NullMarked;
