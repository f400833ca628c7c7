/** Telling the story of a board to people: one event at a time, with a timer. */
@NullMarked
package org.stormspec.app.present;

import org.jspecify.annotations.NullMarked;
