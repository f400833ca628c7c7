/** What contexts give to others: their shared topics as data products. */
@NullMarked
package org.stormspec.app.product;

import org.jspecify.annotations.NullMarked;
