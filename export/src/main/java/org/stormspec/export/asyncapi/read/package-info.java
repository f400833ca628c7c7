/// Reads specification files back on to a board.
@NullMarked
package org.stormspec.export.asyncapi.read;

import org.jspecify.annotations.NullMarked;
