/** The few things a user may want otherwise, in one small card. */
@NullMarked
package org.stormspec.app.settings;

import org.jspecify.annotations.NullMarked;
