/** Tests of taking schema files in. */
@NullMarked
package org.stormspec.export.schema.read;

import org.jspecify.annotations.NullMarked;
