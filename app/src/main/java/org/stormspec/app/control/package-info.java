/** Small controls that several places share. */
@NullMarked
package org.stormspec.app.control;

import org.jspecify.annotations.NullMarked;
