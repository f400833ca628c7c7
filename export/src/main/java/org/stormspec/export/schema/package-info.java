/// Schemas of topics: Avro written from fields, and schemas that people wrote by hand.
@NullMarked
package org.stormspec.export.schema;

import org.jspecify.annotations.NullMarked;
