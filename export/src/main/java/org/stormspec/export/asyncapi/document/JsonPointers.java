package org.stormspec.export.asyncapi.document;

import java.util.Arrays;
import java.util.List;

/// JSON pointers (RFC 6901) as plain text.
public final class JsonPointers {

    private JsonPointers() {}

    /// The pointer of a child.
    public static String child(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /// The pointer of a list item.
    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /// The unescaped steps of a pointer; none for the whole document.
    public static List<String> steps(String pointer) {
        if (pointer.isEmpty() || pointer.equals("/")) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }
}
