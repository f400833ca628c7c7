/** The app module of Stormspec. */
@NullMarked
package org.stormspec.app;

import org.jspecify.annotations.NullMarked;
