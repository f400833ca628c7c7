package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements in a text, collected in any order and applied at once. */
final class TextEdits {

    private record Edit(int start, int end, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    void insert(int offset, String text) {
        replace(offset, offset, text);
    }

    void delete(int start, int end) {
        replace(start, end, "");
    }

    /** Returns the edited text; an insertion comes before a replacement at the same place. */
    String applyTo(String text, String lineBreak) {
        edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (Edit edit : edits) {
            result.append(text, done, Math.max(done, edit.start()));
            result.append(edit.text().replace("\n", lineBreak));
            done = Math.max(done, edit.end());
        }
        return result.append(text, done, text.length()).toString();
    }
}
