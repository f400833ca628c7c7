/** Brings exported specs to where they belong: compare, write, commit. */
@NullMarked
package org.stormspec.export.delivery;

import org.jspecify.annotations.NullMarked;
