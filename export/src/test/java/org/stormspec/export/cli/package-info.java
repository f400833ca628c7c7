/** The command line, used as a person or a build would use it. */
@NullMarked
package org.stormspec.export.cli;

import org.jspecify.annotations.NullMarked;
