/** Layout of the dependency map by the Eclipse Layout Kernel, with nothing to install. */
@NullMarked
package org.stormspec.render.map.elk;

import org.jspecify.annotations.NullMarked;
