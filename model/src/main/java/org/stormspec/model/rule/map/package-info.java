/** Rules about the context map: what patterns and roles go together. */
@NullMarked
package org.stormspec.model.rule.map;

import org.jspecify.annotations.NullMarked;
