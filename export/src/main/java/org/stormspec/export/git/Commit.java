package org.stormspec.export.git;

import java.nio.file.Path;
import java.util.List;

/// A commit that was made.
///
/// @param repository the working tree
/// @param branch the branch it is on, which is now the current one
/// @param id its full object id
/// @param files paths inside the working tree
public record Commit(Path repository, String branch, String id, List<String> files) {}
