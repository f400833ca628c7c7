/** Every reader of what strangers wrote, fed with anything at all. */
@NullMarked
package org.stormspec.export.fuzz;

import org.jspecify.annotations.NullMarked;
