/// Takes schema files that people wrote into the field tree of the model.
@NullMarked
package org.stormspec.export.schema.read;

import org.jspecify.annotations.NullMarked;
