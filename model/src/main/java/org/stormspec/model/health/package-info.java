/** How sound a model is as a whole: pin-ball, orphans, maturity, the pillars of a data mesh. */
@NullMarked
package org.stormspec.model.health;

import org.jspecify.annotations.NullMarked;
