/** Tests of what schema files and earlier exports tell the rules. */
@NullMarked
package org.stormspec.export.evolution;

import org.jspecify.annotations.NullMarked;
