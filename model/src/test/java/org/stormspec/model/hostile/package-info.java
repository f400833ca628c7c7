/** Files that somebody made to do harm, for the tests of all modules. */
@NullMarked
package org.stormspec.model.hostile;

import org.jspecify.annotations.NullMarked;
