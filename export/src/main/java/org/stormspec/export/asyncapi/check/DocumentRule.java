package org.stormspec.export.asyncapi.check;

import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;

/// One thing that is checked in a document.
@FunctionalInterface
interface DocumentRule {

    /// The problems the rule finds, in the order of the document.
    Stream<Problem> check(ResolvedDocument document);
}
