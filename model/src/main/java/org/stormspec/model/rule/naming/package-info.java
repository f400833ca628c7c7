/** Rules about topic names. */
@NullMarked
package org.stormspec.model.rule.naming;

import org.jspecify.annotations.NullMarked;
