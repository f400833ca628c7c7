/** What the dependency map shows: contexts, their services and topics, who writes and who reads. */
@NullMarked
package org.stormspec.render.map.graph;

import org.jspecify.annotations.NullMarked;
