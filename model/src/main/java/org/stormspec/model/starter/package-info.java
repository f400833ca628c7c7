/** Contexts that nearly every business begins with. */
@NullMarked
package org.stormspec.model.starter;

import org.jspecify.annotations.NullMarked;
