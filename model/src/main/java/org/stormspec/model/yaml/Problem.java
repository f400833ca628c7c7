package org.stormspec.model.yaml;

/**
 * Something in a file that cannot be used as it stands.
 *
 * @param file name of the file as people know it, relative to the workspace
 * @param line first line concerned, from 1
 * @param column first column concerned, from 1
 * @param found what stands there
 * @param expected what should stand there
 * @param advice what to do about it
 */
public record Problem(
        String file, int line, int column, String found, String expected, String advice)
        implements ParsedYaml {

    /** Returns the problem as one line: place, what was found and expected, what to do. */
    public String message() {
        return file
                + ":"
                + line
                + ":"
                + column
                + ": found "
                + found
                + ", expected "
                + expected
                + "; "
                + advice;
    }
}
