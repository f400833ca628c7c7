package org.stormspec.model.file;

import java.util.Optional;
import org.stormspec.model.yaml.Problem;

/**
 * The lines that git writes around what it cannot merge: {@code <<<<<<<} before our version, {@code
 * =======} between the two, {@code >>>>>>>} after theirs. To a YAML reader they are bad syntax far
 * from what people see.
 *
 * @param first line of the first mark, from 1
 * @param last line of the mark that ends it
 */
record ConflictMarks(int first, int last) {

    private static final String OURS = "<<<<<<<";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>>";

    /** Returns the first marks of a text that are whole. */
    static Optional<ConflictMarks> in(String text) {
        if (!text.contains(OURS)) {
            return Optional.empty();
        }
        int first = 0;
        boolean between = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (isMark(line, OURS)) {
                first = number;
                between = false;
            } else if (first > 0 && isMark(line, BETWEEN)) {
                between = true;
            } else if (between && isMark(line, THEIRS)) {
                return Optional.of(new ConflictMarks(first, number));
            }
        }
        return Optional.empty();
    }

    private static boolean isMark(String line, String mark) {
        return line.startsWith(mark)
                && (line.length() == mark.length()
                        || Character.isWhitespace(line.charAt(mark.length())));
    }

    /** Returns what is wrong with the file, in words. */
    Problem problem(String file) {
        return new Problem(
                file,
                first,
                1,
                "two versions that git could not merge, in lines %d to %d".formatted(first, last),
                "one version",
                "keep the lines that are right and delete the marks (<<<<<<<, =======, >>>>>>>);"
                        + " until then the file is left as it is when you save");
    }
}
