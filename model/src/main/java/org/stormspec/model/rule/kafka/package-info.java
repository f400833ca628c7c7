/** Rules about what may be pushed where. */
@NullMarked
package org.stormspec.model.rule.kafka;

import org.jspecify.annotations.NullMarked;
