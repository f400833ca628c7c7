/** Rules about who may read and write topics. */
@NullMarked
package org.stormspec.model.rule.access;

import org.jspecify.annotations.NullMarked;
