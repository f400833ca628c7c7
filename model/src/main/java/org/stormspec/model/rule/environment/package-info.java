/** The rules about environments: what a connection would be told, and whom it would trust. */
@NullMarked
package org.stormspec.model.rule.environment;

import org.jspecify.annotations.NullMarked;
