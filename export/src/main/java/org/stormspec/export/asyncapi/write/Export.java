package org.stormspec.export.asyncapi.write;

import java.util.List;
import java.util.SortedMap;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.file.FileTree;

/// What an export gives.
///
/// @param files documents and schemas below the target folder; empty when a problem is an error, so
///   that nothing invalid can be written
/// @param documents path of the document of each exported context, by context id
/// @param problems what the documents were found guilty of
/// @param channels how many topics became how many channels
/// @param overruled settings of topics that a policy decides, one sentence each
public record Export(
        FileTree files,
        SortedMap<String, String> documents,
        List<Problem> problems,
        ChannelCount channels,
        List<String> overruled) {

    /// Copies the sentences.
    public Export {
        overruled = List.copyOf(overruled);
    }

    /// Whether the files may be written.
    public boolean isValid() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
