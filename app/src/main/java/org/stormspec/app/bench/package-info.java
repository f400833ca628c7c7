/** Measures the real board on boards made for it: {@code stormspec bench canvas}. */
@NullMarked
package org.stormspec.app.bench;

import org.jspecify.annotations.NullMarked;
