/** The access matrix as documents. */
@NullMarked
package org.stormspec.export.access;

import org.jspecify.annotations.NullMarked;
