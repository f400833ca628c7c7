/** What the grammar of event storming says about a wall: nudges by level, each with a fix. */
@NullMarked
package org.stormspec.model.rule.storm;

import org.jspecify.annotations.NullMarked;
