package org.stormspec.model.disk;

import java.nio.file.FileSystemException;

/**
 * A file that is there, or would be, and is not read or written. The {@linkplain #getReason()
 * reason} and the other two parts are halves of sentences for people, as in a problem of a file.
 */
public final class RefusedFileException extends FileSystemException {

    private static final long serialVersionUID = 1;

    private final String expected;
    private final String advice;

    /**
     * @param file the file as people know it
     * @param found what is there, such as "a symbolic link"
     * @param expected what should be there
     * @param advice what to do about it
     */
    public RefusedFileException(String file, String found, String expected, String advice) {
        super(file, null, found);
        this.expected = expected;
        this.advice = advice;
    }

    /** Returns what is there instead of a file that could be used. */
    public String found() {
        return getReason();
    }

    public String expected() {
        return expected;
    }

    public String advice() {
        return advice;
    }

    @Override
    public String getMessage() {
        return "%s: found %s, expected %s; %s".formatted(getFile(), found(), expected, advice);
    }
}
