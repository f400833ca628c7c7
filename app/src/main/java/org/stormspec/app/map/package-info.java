/** The map place: the dependency map with zoom, pan and click to select. */
@NullMarked
package org.stormspec.app.map;

import org.jspecify.annotations.NullMarked;
