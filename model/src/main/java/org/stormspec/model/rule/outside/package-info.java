/** Rules whose facts come from outside the model: schema files, earlier exports. */
@NullMarked
package org.stormspec.model.rule.outside;

import org.jspecify.annotations.NullMarked;
