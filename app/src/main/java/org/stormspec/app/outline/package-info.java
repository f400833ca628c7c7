/** The tree of boards, domains, contexts and elements, in step with the selection. */
@NullMarked
package org.stormspec.app.outline;

import org.jspecify.annotations.NullMarked;
