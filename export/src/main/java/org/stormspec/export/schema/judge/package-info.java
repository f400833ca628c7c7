/// Our own judgement of whether the next schema of a subject may follow the ones before it.
@NullMarked
package org.stormspec.export.schema.judge;

import org.jspecify.annotations.NullMarked;
