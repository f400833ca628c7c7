/**
 * Rules about what the files of a workspace can bear: references that lead somewhere, and names.
 */
@NullMarked
package org.stormspec.model.rule.file;

import org.jspecify.annotations.NullMarked;
