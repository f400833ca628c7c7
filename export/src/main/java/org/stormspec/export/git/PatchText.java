package org.stormspec.export.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// Writes changes as unified diffs.
public final class PatchText {

    private PatchText() {}

    /// Returns one change as a unified diff with its file names.
    public static String of(FileChange change) {
        RawText before = raw(change.before().orElse(""));
        RawText after = raw(change.after());
        EditList edits =
                DiffAlgorithm.getAlgorithm(SupportedAlgorithm.HISTOGRAM)
                        .diff(RawTextComparator.DEFAULT, before, after);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(edits, before, after);
            formatter.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return header(change) + out.toString(StandardCharsets.UTF_8);
    }

    private static String header(FileChange change) {
        String from = change.isNew() ? "/dev/null" : "a/" + change.path();
        return "--- " + from + "\n+++ b/" + change.path() + "\n";
    }

    private static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
