/** Rules and what they find: findings with a place, a level, a message and fixes. */
@NullMarked
package org.stormspec.model.rule;

import org.jspecify.annotations.NullMarked;
