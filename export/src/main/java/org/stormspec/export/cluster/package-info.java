/** The development cluster: a real single-node Kafka as a child process with its own folder. */
@NullMarked
package org.stormspec.export.cluster;

import org.jspecify.annotations.NullMarked;
