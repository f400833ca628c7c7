/** The words of a business: what each context means by them. */
@NullMarked
package org.stormspec.model.glossary;

import org.jspecify.annotations.NullMarked;
