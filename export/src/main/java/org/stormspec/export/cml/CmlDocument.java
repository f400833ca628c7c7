package org.stormspec.export.cml;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.Problem;

/**
 * A CML document as statements in statements.
 *
 * @param file what people call it
 * @param nodes its outermost statements
 * @param problems braces that do not match
 */
record CmlDocument(String file, List<CmlNode> nodes, List<Problem> problems) {

    /** Copies the lists. */
    CmlDocument {
        nodes = List.copyOf(nodes);
        problems = List.copyOf(problems);
    }

    Stream<CmlNode> all(String keyword) {
        return nodes.stream().filter(node -> node.is(keyword));
    }

    /** Returns something to say about a statement. */
    Problem warning(CmlNode node, String message) {
        return new Problem(
                Problem.Severity.WARNING, "cml", file, node.line(), node.column(), "", message);
    }
}
