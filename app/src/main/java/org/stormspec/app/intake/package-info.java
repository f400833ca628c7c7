/** Takes files of others in: schemas of topics, and the words of the data office. */
@NullMarked
package org.stormspec.app.intake;

import org.jspecify.annotations.NullMarked;
