/** Reads the dependency map from the model. */
@NullMarked
package org.stormspec.render.map.source;

import org.jspecify.annotations.NullMarked;
