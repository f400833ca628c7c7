/** The specs place: the AsyncAPI document of a context, and its way into a git working tree. */
@NullMarked
package org.stormspec.app.preview;

import org.jspecify.annotations.NullMarked;
