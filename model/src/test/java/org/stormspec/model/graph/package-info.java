@NullMarked
package org.stormspec.model.graph;

import org.jspecify.annotations.NullMarked;
