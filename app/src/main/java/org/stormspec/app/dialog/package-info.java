/** Questions to the user behind one interface, so that they can be answered by a test. */
@NullMarked
package org.stormspec.app.dialog;

import org.jspecify.annotations.NullMarked;
