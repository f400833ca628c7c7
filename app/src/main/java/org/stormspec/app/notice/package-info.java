/** Notices that stand at the top of the window until they are dealt with. */
@NullMarked
package org.stormspec.app.notice;

import org.jspecify.annotations.NullMarked;
