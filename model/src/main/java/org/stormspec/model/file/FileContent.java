package org.stormspec.model.file;

import java.io.IOException;
import java.util.Optional;
import org.stormspec.model.disk.ConfinedFolder;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;
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
    static FileContent read(ConfinedFolder folder, String file) {
        try {
            return parse(file, folder.read(file));
        } catch (RefusedFileException refused) {
            return refused(file, refused);
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

    /** A file that is not even looked into. */
    static FileContent refused(String file, RefusedFileException refused) {
        return new FileContent(
                new byte[0],
                problem(file, refused.found(), refused.expected(), refused.advice() + LEFT));
    }

    /** Reads what is in memory already. */
    static FileContent parse(String file, byte[] content) {
        try {
            String text = RegularFile.decode(file, content);
            Optional<ConflictMarks> marks = ConflictMarks.in(text);
            return new FileContent(
                    content,
                    marks.isPresent() ? marks.get().problem(file) : YamlDocument.parse(file, text));
        } catch (RefusedFileException notText) {
            return new FileContent(
                    content,
                    problem(file, notText.found(), notText.expected(), notText.advice() + LEFT));
        } catch (RuntimeException | StackOverflowError fault) {
            return new FileContent(content, unexpected(file, fault));
        }
    }

    /** A fault of a reader is a matter of the file that showed it, and of no other. */
    static Problem unexpected(String file, Throwable fault) {
        return problem(
                file,
                "something that cannot be read (" + fault.getClass().getSimpleName() + ")",
                "a file in the format of a workspace",
                "take out what was added to it last, and report this as a fault of Stormspec"
                        + LEFT);
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
