/** What a facilitator keeps an eye on: open questions and votes. */
@NullMarked
package org.stormspec.app.workshop;

import org.jspecify.annotations.NullMarked;
