/** Who may read and write what, and why: the matrix of contexts and topics. */
@NullMarked
package org.stormspec.app.access;

import org.jspecify.annotations.NullMarked;
