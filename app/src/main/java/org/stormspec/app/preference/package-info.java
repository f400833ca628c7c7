/** What the app remembers between starts, as one small file. */
@NullMarked
package org.stormspec.app.preference;

import org.jspecify.annotations.NullMarked;
