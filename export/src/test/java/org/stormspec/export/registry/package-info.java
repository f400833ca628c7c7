/** Tests against a real schema registry. */
@NullMarked
package org.stormspec.export.registry;

import org.jspecify.annotations.NullMarked;
