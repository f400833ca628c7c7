@NullMarked
package org.stormspec.model.contract;

import org.jspecify.annotations.NullMarked;
