/** Versions of topics beside each other: how one is begun, fed, and left by its readers. */
@NullMarked
package org.stormspec.model.version;

import org.jspecify.annotations.NullMarked;
