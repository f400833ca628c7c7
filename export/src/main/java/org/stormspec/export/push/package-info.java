/**
 * From the model to a cluster: what it shall hold, which cluster is meant, and how both are
 * reached.
 */
@NullMarked
package org.stormspec.export.push;

import org.jspecify.annotations.NullMarked;
