/** What the user can do, in one table that menus, buttons, tooltips and shortcuts come from. */
@NullMarked
package org.stormspec.app.action;

import org.jspecify.annotations.NullMarked;
