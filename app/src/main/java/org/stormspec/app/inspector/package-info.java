/** The short form about what is selected. */
@NullMarked
package org.stormspec.app.inspector;

import org.jspecify.annotations.NullMarked;
