/** Rules about aggregates and their boundaries. */
@NullMarked
package org.stormspec.model.rule.aggregate;

import org.jspecify.annotations.NullMarked;
