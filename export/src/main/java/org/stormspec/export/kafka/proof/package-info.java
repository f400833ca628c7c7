/** Proves access rules by really producing and consuming as the principals they speak of. */
@NullMarked
package org.stormspec.export.kafka.proof;

import org.jspecify.annotations.NullMarked;
