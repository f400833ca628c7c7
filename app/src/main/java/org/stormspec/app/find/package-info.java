/** Find anything and jump to it. */
@NullMarked
package org.stormspec.app.find;

import org.jspecify.annotations.NullMarked;
