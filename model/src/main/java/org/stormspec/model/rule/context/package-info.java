/** Rules about contexts, their owners and their boundaries. */
@NullMarked
package org.stormspec.model.rule.context;

import org.jspecify.annotations.NullMarked;
