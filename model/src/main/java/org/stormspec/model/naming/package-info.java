/** Topic names from the workspace grammar, and what Kafka allows. */
@NullMarked
package org.stormspec.model.naming;

import org.jspecify.annotations.NullMarked;
