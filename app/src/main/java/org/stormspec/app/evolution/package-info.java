/** What changed since an earlier export, and whom it hurts. */
@NullMarked
package org.stormspec.app.evolution;

import org.jspecify.annotations.NullMarked;
