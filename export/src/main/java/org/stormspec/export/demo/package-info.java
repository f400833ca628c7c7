/** The whole path with the sample business, told as a short story. */
@NullMarked
package org.stormspec.export.demo;

import org.jspecify.annotations.NullMarked;
