/** Rules about what topics carry. */
@NullMarked
package org.stormspec.model.rule.schema;

import org.jspecify.annotations.NullMarked;
