/** The dependency map as Graphviz sees it: DOT files, and layout by the program dot. */
@NullMarked
package org.stormspec.render.map.dot;

import org.jspecify.annotations.NullMarked;
