/// Judges AsyncAPI documents: the official JSON Schemas and our own rules on top of them.
@NullMarked
package org.stormspec.export.asyncapi.check;

import org.jspecify.annotations.NullMarked;
