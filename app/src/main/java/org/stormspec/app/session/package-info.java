/** One open workspace: its model, history, selection, findings and files. */
@NullMarked
package org.stormspec.app.session;

import org.jspecify.annotations.NullMarked;
