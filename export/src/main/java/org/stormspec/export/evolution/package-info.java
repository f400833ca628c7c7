/// What changed since the last export, whom it hurts and which version it deserves.
@NullMarked
package org.stormspec.export.evolution;

import org.jspecify.annotations.NullMarked;
