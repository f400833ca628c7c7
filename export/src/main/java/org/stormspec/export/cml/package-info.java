/** Takes models of Context Mapper (CML) on to a board. */
@NullMarked
package org.stormspec.export.cml;

import org.jspecify.annotations.NullMarked;
