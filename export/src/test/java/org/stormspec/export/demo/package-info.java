/** The demo, played in tests as users play it. */
@NullMarked
package org.stormspec.export.demo;

import org.jspecify.annotations.NullMarked;
