/** Loads views from FXML beside their controllers. */
@NullMarked
package org.stormspec.app.fxml;

import org.jspecify.annotations.NullMarked;
