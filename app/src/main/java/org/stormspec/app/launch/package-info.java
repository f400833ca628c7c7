/** Starts the app and puts its parts together. */
@NullMarked
package org.stormspec.app.launch;

import org.jspecify.annotations.NullMarked;
