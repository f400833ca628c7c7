/// Speaks with a schema registry over the interface that Confluent, Apicurio and others share.
@NullMarked
package org.stormspec.export.registry;

import org.jspecify.annotations.NullMarked;
