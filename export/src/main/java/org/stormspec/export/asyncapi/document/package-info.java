/// AsyncAPI documents as they stand in files: source positions, references and the resolved view.
@NullMarked
package org.stormspec.export.asyncapi.document;

import org.jspecify.annotations.NullMarked;
