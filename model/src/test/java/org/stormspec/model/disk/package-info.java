/** Tests of reading and writing files of people. */
@NullMarked
package org.stormspec.model.disk;

import org.jspecify.annotations.NullMarked;
