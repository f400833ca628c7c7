@NullMarked
package org.stormspec.model.edit;

import org.jspecify.annotations.NullMarked;
