/** The workspace folder: reads records from its YAML files and writes them back. */
@NullMarked
package org.stormspec.model.file;

import org.jspecify.annotations.NullMarked;
