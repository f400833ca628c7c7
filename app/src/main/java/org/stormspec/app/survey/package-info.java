/** Takes topic names in: what they tell of, shown before it becomes part of the model. */
@NullMarked
package org.stormspec.app.survey;

import org.jspecify.annotations.NullMarked;
