/** Rules about topics that get old and are replaced. */
@NullMarked
package org.stormspec.model.rule.version;

import org.jspecify.annotations.NullMarked;
