/// What changed between two versions of exported documents, in the words of the business.
@NullMarked
package org.stormspec.export.asyncapi.diff;

import org.jspecify.annotations.NullMarked;
