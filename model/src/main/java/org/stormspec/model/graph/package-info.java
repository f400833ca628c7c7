/** The dependency graph of contexts and topics. */
@NullMarked
package org.stormspec.model.graph;

import org.jspecify.annotations.NullMarked;
