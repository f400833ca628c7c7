/**
 * Plans and applies topics and access rules on a Kafka cluster, on values that know nothing of the
 * board.
 */
@NullMarked
package org.stormspec.export.kafka;

import org.jspecify.annotations.NullMarked;
