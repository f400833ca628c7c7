/** Tests of reading, writing and merging YAML. */
@NullMarked
package org.stormspec.model.yaml;

import org.jspecify.annotations.NullMarked;
