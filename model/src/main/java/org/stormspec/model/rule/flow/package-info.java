/** Rules about commands, reactions, sagas, read models, sources and sinks. */
@NullMarked
package org.stormspec.model.rule.flow;

import org.jspecify.annotations.NullMarked;
