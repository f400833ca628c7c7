package org.stormspec.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stormspec.model.yaml.ParsedYaml;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;

/** A file as it was found: its bytes, none when it could not be read, and what they say. */
final class FileContent {

    private static final String LEFT = "; until then it is left as it is when you save";

    private final byte[] content;
    private final ParsedYaml parsed;

    private FileContent(byte[] content, ParsedYaml parsed) {
        this.content = content;
        this.parsed = parsed;
    }

    /** Reads a file; whatever goes wrong is in the result. */
    static FileContent read(Path folder, String file) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            return new FileContent(
                    new byte[0],
                    problem(
                            file,
                            "something that is no regular file",
                            "a file",
                            "move it away" + LEFT));
        }
        try {
            return parse(file, Files.readAllBytes(folder.resolve(file)));
        } catch (IOException unreadable) {
            return new FileContent(
                    new byte[0],
                    problem(
                            file,
                            "a file that cannot be read (" + unreadable.getMessage() + ")",
                            "a readable file",
                            "check its permissions" + LEFT));
        }
    }

    /** Reads what is in memory already. */
    static FileContent parse(String file, byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return new FileContent(content, YamlDocument.parse(file, text));
        } catch (CharacterCodingException notText) {
            return new FileContent(
                    content,
                    problem(
                            file,
                            "bytes that are not UTF-8",
                            "text in UTF-8",
                            "save the file as UTF-8" + LEFT));
        }
    }

    private static Problem problem(String file, String found, String expected, String advice) {
        return new Problem(file, 1, 1, found, expected, advice);
    }

    ParsedYaml parsed() {
        return parsed;
    }

    KnownFile understood(YamlDocument document) {
        return KnownFile.understood(document.file(), content);
    }

    KnownFile guarded() {
        return KnownFile.guarded(content);
    }
}
