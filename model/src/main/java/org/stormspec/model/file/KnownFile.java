package org.stormspec.model.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;

/** One file of a workspace as it was when it was last read or written. */
final class KnownFile {

    private final byte[] content;
    private final boolean isProtected;
    private final boolean mustChange;
    private final Supplier<Optional<YamlDocument>> document;

    private KnownFile(
            byte[] content,
            boolean isProtected,
            boolean mustChange,
            Supplier<Optional<YamlDocument>> document) {
        this.content = content;
        this.isProtected = isProtected;
        this.mustChange = mustChange;
        this.document = document;
    }

    /**
     * A file that was understood. What it says is read again when it is edited: of a large
     * workspace most files never are, and their trees would take more room than all the rest.
     */
    static KnownFile understood(String name, byte[] content) {
        return written(name, content);
    }

    /** A file that was not, or not wholly, understood: never to be overwritten. */
    static KnownFile guarded(byte[] content) {
        return new KnownFile(content, true, false, Optional::empty);
    }

    /** Returns the same file, no longer guarded: somebody has decided to lose what it says. */
    KnownFile toReplace() {
        return new KnownFile(content, false, false, Optional::empty);
    }

    /** A file we wrote; it is read again only if it is edited again. */
    static KnownFile written(String name, byte[] content) {
        return new KnownFile(
                content,
                false,
                false,
                () -> parse(name, new String(content, StandardCharsets.UTF_8)));
    }

    /** A file with marks of git, of which one version is edited; no save leaves it as it is. */
    static KnownFile conflicted(String name, byte[] content, String version) {
        return new KnownFile(content, false, true, () -> parse(name, version));
    }

    private static Optional<YamlDocument> parse(String name, String text) {
        return switch (YamlDocument.parse(name, text)) {
            case YamlDocument document -> Optional.of(document);
            case Problem _ -> Optional.empty();
        };
    }

    boolean isProtected() {
        return isProtected;
    }

    /** Returns whether the next save has to write it, whatever the model says. */
    boolean mustChange() {
        return mustChange;
    }

    /** Returns the bytes; not a copy, as nobody changes them. */
    byte[] content() {
        return content;
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    boolean hasContent(byte[] other) {
        return Arrays.equals(content, other);
    }

    /** Returns whether other content is the same apart from the ends of its lines. */
    boolean says(byte[] other) {
        return hasContent(other)
                || Arrays.equals(withUnixLineEnds(content), withUnixLineEnds(other));
    }

    private static byte[] withUnixLineEnds(byte[] text) {
        byte[] unix = new byte[text.length];
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            boolean endsLine = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
            if (!endsLine) {
                unix[length++] = text[i];
            }
        }
        return Arrays.copyOf(unix, length);
    }

    /** Returns whether a sign stands in it that begins a comment or a reference. */
    boolean mayHoldRemarks() {
        for (byte sign : content) {
            if (sign == '#' || sign == '*') {
                return true;
            }
        }
        return false;
    }

    Optional<YamlDocument> document() {
        return document.get();
    }
}
