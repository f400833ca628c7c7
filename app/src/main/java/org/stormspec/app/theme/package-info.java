/** Light and dark look, fonts and what the app remembers between starts. */
@NullMarked
package org.stormspec.app.theme;

import org.jspecify.annotations.NullMarked;
