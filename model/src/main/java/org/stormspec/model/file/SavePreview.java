package org.stormspec.model.file;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.yaml.Problem;

/**
 * What saving a workspace would do.
 *
 * @param texts files that would be written, relative to the folder, with their new text
 * @param deleted files that would be deleted
 * @param problems changes that could not be saved, one message for each file
 * @param remarks what of the hand would be lost in those texts, one sentence each
 */
public record SavePreview(
        SortedMap<String, String> texts,
        List<String> deleted,
        List<Problem> problems,
        List<String> remarks) {

    /** Copies the collections. */
    public SavePreview {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        deleted = List.copyOf(deleted);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }
}
