/** The model as exporters see it: contexts, topics with effective settings, readers and grants. */
@NullMarked
package org.stormspec.model.contract;

import org.jspecify.annotations.NullMarked;
