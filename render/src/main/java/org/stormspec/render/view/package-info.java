/**
 * Where one looks at a board from: points, rectangles, the camera and how much it shows at a zoom.
 */
@NullMarked
package org.stormspec.render.view;

import org.jspecify.annotations.NullMarked;
