/** Tests of reading and writing workspace folders. */
@NullMarked
package org.stormspec.model.file;

import org.jspecify.annotations.NullMarked;
