/**
 * Work in the background with progress and cancel; results come back on the user-interface thread.
 */
@NullMarked
package org.stormspec.app.task;

import org.jspecify.annotations.NullMarked;
