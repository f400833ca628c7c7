@NullMarked
package org.stormspec.model.starter;

import org.jspecify.annotations.NullMarked;
