@NullMarked
package org.stormspec.model.store;

import org.jspecify.annotations.NullMarked;
