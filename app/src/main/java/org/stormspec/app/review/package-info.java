/** What can be asked about a whole model, worked out in the background, and how it is listed. */
@NullMarked
package org.stormspec.app.review;

import org.jspecify.annotations.NullMarked;
