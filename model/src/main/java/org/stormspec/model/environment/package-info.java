/**
 * What an environment may say: the closed lists of its settings, and whom a connection would reach
 * with what.
 *
 * <p>An environment comes from a file that a stranger may have written. Nothing of it goes to a
 * client that is not named here.
 */
@NullMarked
package org.stormspec.model.environment;

import org.jspecify.annotations.NullMarked;
