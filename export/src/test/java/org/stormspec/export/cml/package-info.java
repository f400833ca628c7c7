/** Tests of taking Context Mapper models in. */
@NullMarked
package org.stormspec.export.cml;

import org.jspecify.annotations.NullMarked;
