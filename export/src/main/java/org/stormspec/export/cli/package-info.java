/** The headless command line: one small class for each command. */
@NullMarked
package org.stormspec.export.cli;

import org.jspecify.annotations.NullMarked;
