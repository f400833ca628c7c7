/** What is said to people when the program itself gives up. */
@NullMarked
package org.stormspec.model.failure;

import org.jspecify.annotations.NullMarked;
