/** The page about words: what every context means by them. */
@NullMarked
package org.stormspec.app.glossary;

import org.jspecify.annotations.NullMarked;
