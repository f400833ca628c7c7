/** Tests of the scripts that find Java, build and start Stormspec. */
@NullMarked
package org.stormspec.installers;

import org.jspecify.annotations.NullMarked;
