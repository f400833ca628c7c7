/// Puts exported files into git working trees: plan, write, commit; never push.
@NullMarked
package org.stormspec.export.git;

import org.jspecify.annotations.NullMarked;
