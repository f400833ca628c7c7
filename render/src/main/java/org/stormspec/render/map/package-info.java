/** The dependency map: a graph of contexts and topics in, a picture or a DOT file out. */
@NullMarked
package org.stormspec.render.map;

import org.jspecify.annotations.NullMarked;
