@NullMarked
package org.stormspec.model.naming;

import org.jspecify.annotations.NullMarked;
