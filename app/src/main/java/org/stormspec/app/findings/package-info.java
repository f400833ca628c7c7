/** What the rules say: one card that speaks, and the list behind the counts. */
@NullMarked
package org.stormspec.app.findings;

import org.jspecify.annotations.NullMarked;
