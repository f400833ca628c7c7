/// Files that an export will write, while they still exist only in memory.
@NullMarked
package org.stormspec.export.file;

import org.jspecify.annotations.NullMarked;
