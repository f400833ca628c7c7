/** What is measured of the program's speed: the rows of a table, and who fills them. */
@NullMarked
package org.stormspec.export.bench;

import org.jspecify.annotations.NullMarked;
