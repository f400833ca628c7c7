/// Writes one AsyncAPI document for each context, in two dialects from one description.
@NullMarked
package org.stormspec.export.asyncapi.write;

import org.jspecify.annotations.NullMarked;
