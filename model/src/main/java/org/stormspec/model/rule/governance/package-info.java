/** Rules about what makes a context a product: purpose, service level, cost. */
@NullMarked
package org.stormspec.model.rule.governance;

import org.jspecify.annotations.NullMarked;
