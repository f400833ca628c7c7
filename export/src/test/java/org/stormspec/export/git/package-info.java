/// Exports into git working trees, judged by git itself.
@NullMarked
package org.stormspec.export.git;

import org.jspecify.annotations.NullMarked;
