package org.stormspec.model.file;

import org.stormspec.model.record.Flow;
import tools.jackson.databind.node.ObjectNode;

/** A flow: its name, style and steps. */
final class FlowCodec {

    private FlowCodec() {}

    static ObjectNode encode(Flow flow, String file) {
        return new Out()
                .text("id", flow.id(), WorkspaceFormat.idOf(file))
                .always("name", flow.name())
                .text("style", flow.style())
                .words("steps", flow.steps())
                .node();
    }

    static Flow decode(String id, Block root) {
        return new Flow(id, root.text("name", id), root.text("style", ""), root.words("steps"));
    }
}
