/** Rules about policies that follow from tags. */
@NullMarked
package org.stormspec.model.rule.policy;

import org.jspecify.annotations.NullMarked;
