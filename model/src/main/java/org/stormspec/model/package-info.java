/** The model module of Stormspec. */
@NullMarked
package org.stormspec.model;

import org.jspecify.annotations.NullMarked;
