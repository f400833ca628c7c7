package org.stormspec.export.git;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/// Puts exported files into an index, or into the tree of the next commit.
final class IndexEntries {

    private IndexEntries() {}

    /// Replaces the entries of these paths and keeps all others, but for those that cannot stand
    /// beside them: a file whose name is now a folder, or the other way round.
    ///
    /// An entry says no time of the file, so that git looks at the file itself the next time.
    static void put(DirCache cache, SortedMap<String, String> files) {
        Map<String, DirCacheEntry> added = new TreeMap<>();
        files.forEach((path, text) -> added.put(path, entry(path, text)));
        Set<String> folders = new HashSet<>();
        files.keySet().forEach(path -> folders.addAll(foldersOf(path)));
        DirCacheBuilder builder = cache.builder();
        for (int i = 0; i < cache.getEntryCount(); i++) {
            DirCacheEntry old = cache.getEntry(i);
            String path = old.getPathString();
            DirCacheEntry same = added.get(path);
            if (same != null) {
                keepMode(old, same);
            } else if (!folders.contains(path)
                    && foldersOf(path).stream().noneMatch(files::containsKey)) {
                builder.add(old);
            }
        }
        added.values().forEach(builder::add);
        builder.finish();
    }

    private static DirCacheEntry entry(String path, String text) {
        DirCacheEntry entry = new DirCacheEntry(path);
        ObjectId id = ExportLog.id(text);
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(id);
        return entry;
    }

    private static void keepMode(DirCacheEntry old, DirCacheEntry now) {
        if (FileMode.EXECUTABLE_FILE.equals(old.getRawMode())) {
            now.setFileMode(FileMode.EXECUTABLE_FILE);
        }
    }

    private static List<String> foldersOf(String path) {
        List<String> folders = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            folders.add(path.substring(0, slash));
        }
        return folders;
    }
}
