package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a document: what begins with a hash and is part of no key or value. */
final class Comments {

    private final YamlDocument document;
    private final String text;
    private final List<YamlDocument.Remark> found = new ArrayList<>();
    private int at;

    private Comments(YamlDocument document) {
        this.document = document;
        this.text = document.body();
    }

    static List<YamlDocument.Remark> of(YamlDocument document) {
        Comments comments = new Comments(document);
        comments.pass(document.root());
        comments.searchUpTo(comments.text.length());
        return comments.found;
    }

    private void pass(Part part) {
        switch (part) {
            case Part.Scalar scalar -> passScalar(scalar);
            case Part.Alias alias -> skip(alias);
            case Part.Mapping mapping ->
                    mapping.entries()
                            .forEach(entry -> {
                                searchUpTo(entry.start());
                                at = entry.keyEnd();
                                pass(entry.part());
                            });
            case Part.Sequence sequence -> sequence.items().forEach(this::pass);
        }
    }

    private void skip(Part part) {
        searchUpTo(part.start());
        at = Math.max(at, part.end());
    }

    /** The header of a block text may bear a comment; its lines may not. */
    private void passScalar(Part.Scalar scalar) {
        int value = Properties.end(scalar.start(), text);
        boolean block =
                value < scalar.end() && (text.charAt(value) == '|' || text.charAt(value) == '>');
        if (block) {
            searchUpTo(Math.min(document.lines().endOfLine(value), scalar.end()));
        }
        skip(scalar);
    }

    private void searchUpTo(int end) {
        for (int hash = text.indexOf('#', at); hash >= 0 && hash < end; ) {
            int lineEnd = document.lines().endOfLine(hash);
            if (hash == 0 || Character.isWhitespace(text.charAt(hash - 1))) {
                int line = document.lines().line(hash) + 1;
                found.add(new YamlDocument.Remark(line, text.substring(hash, lineEnd).strip()));
                hash = text.indexOf('#', lineEnd);
            } else {
                hash = text.indexOf('#', hash + 1);
            }
        }
        at = Math.max(at, end);
    }
}
