package org.stormspec.export.rename;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.stormspec.export.asyncapi.diff.SpecFacts;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.OlderDocuments;

/// The names that an export has given to the world.
public final class LastNames {

    private LastNames() {}

    /// The names of all topics that the documents in a folder own.
    ///
    /// @throws IOException when the folder cannot be read
    public static Set<String> in(Path folder) throws IOException {
        DocumentFiles files = DocumentFiles.below(folder);
        Set<String> names = new TreeSet<>();
        for (Dialect dialect : Dialect.values()) {
            for (String path : OlderDocuments.below(folder, dialect)) {
                files.read(path)
                        .flatMap(text -> SpecFacts.of(path, text))
                        .map(SpecFacts::topics)
                        .ifPresent(topics -> names.addAll(topics.keySet()));
            }
        }
        return names;
    }
}
