/** Use cases as functions from a model to the change set that performs them. */
@NullMarked
package org.stormspec.model.edit;

import org.jspecify.annotations.NullMarked;
