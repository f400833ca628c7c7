/** The window: top bar, side panels, places and status bar. */
@NullMarked
package org.stormspec.app.shell;

import org.jspecify.annotations.NullMarked;
