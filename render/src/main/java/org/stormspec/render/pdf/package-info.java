/** Writes pictures of boards as PDF with real letters: at wall size, to fit a page, or in tiles. */
@NullMarked
package org.stormspec.render.pdf;

import org.jspecify.annotations.NullMarked;
