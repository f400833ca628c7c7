/**
 * Reads and writes the files of people: what a stranger wrote is looked at within limits and never
 * outside its folder, and what we write replaces the old content whole or not at all.
 */
@NullMarked
package org.stormspec.model.disk;

import org.jspecify.annotations.NullMarked;
