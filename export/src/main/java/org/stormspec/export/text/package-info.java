/// One way for each kind of output to write words of strangers, so that they stay words.
@NullMarked
package org.stormspec.export.text;

import org.jspecify.annotations.NullMarked;
