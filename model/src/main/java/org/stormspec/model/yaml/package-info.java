/** YAML that keeps what people wrote: positions, canonical text and text-preserving edits. */
@NullMarked
package org.stormspec.model.yaml;

import org.jspecify.annotations.NullMarked;
