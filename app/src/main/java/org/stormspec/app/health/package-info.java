/** How sound the model is as a whole: scores with names, evidence and next steps. */
@NullMarked
package org.stormspec.app.health;

import org.jspecify.annotations.NullMarked;
