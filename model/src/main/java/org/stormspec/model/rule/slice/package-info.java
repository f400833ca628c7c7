/** Rules about what belongs to a context from top to bottom: code, repository, pipeline. */
@NullMarked
package org.stormspec.model.rule.slice;

import org.jspecify.annotations.NullMarked;
