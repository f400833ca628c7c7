/** Rules about events, CDC entities and aggregates. */
@NullMarked
package org.stormspec.model.rule.event;

import org.jspecify.annotations.NullMarked;
