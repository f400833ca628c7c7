/** The cluster place: the development cluster, the plan and the push. */
@NullMarked
package org.stormspec.app.plan;

import org.jspecify.annotations.NullMarked;
