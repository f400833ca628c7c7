/// Words of strangers in each kind of output.
@NullMarked
package org.stormspec.export.text;

import org.jspecify.annotations.NullMarked;
