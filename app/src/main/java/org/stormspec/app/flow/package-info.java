/** The page about named flows: how each works and who knows whom in it. */
@NullMarked
package org.stormspec.app.flow;

import org.jspecify.annotations.NullMarked;
