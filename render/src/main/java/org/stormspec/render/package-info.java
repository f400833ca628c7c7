/** The render module of Stormspec. */
@NullMarked
package org.stormspec.render;

import org.jspecify.annotations.NullMarked;
