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
    private static final String COMMON = "|||||||";
    private static final String BETWEEN = "=======";
    private static final String THEIRS = ">>>>>>>";

    /** Characters of the name of a side; it may be anything that a branch is called. */
    private static final int LONGEST_NAME = 60;

    /**
     * The versions of a text that has marks.
     *
     * @param ours the text with our version at all marks
     * @param common the text as both began, when git has written it down at all marks
     * @param theirs the text with their version at all marks
     * @param ourName what git calls our side, such as {@code HEAD}; may be empty
     * @param theirName what git calls their side, such as the name of a branch; may be empty
     */
    record Versions(
            String ours,
            Optional<String> common,
            String theirs,
            String ourName,
            String theirName) {}

    private enum Part {
        ALL,
        OURS,
        COMMON,
        THEIRS
    }

    /** Returns the versions of a text; nothing when its marks do not belong together. */
    static Optional<Versions> versions(String text) {
        StringBuilder ours = new StringBuilder();
        StringBuilder common = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        String ourName = "";
        String theirName = "";
        boolean allCommon = true;
        boolean sawCommon = false;
        Part part = Part.ALL;
        for (String line : lines(text)) {
            if (isMark(line, OURS)) {
                if (part != Part.ALL) {
                    return Optional.empty();
                }
                ourName = name(line);
                sawCommon = false;
                part = Part.OURS;
            } else if (part == Part.OURS && isMark(line, COMMON)) {
                sawCommon = true;
                part = Part.COMMON;
            } else if ((part == Part.OURS || part == Part.COMMON) && isMark(line, BETWEEN)) {
                part = Part.THEIRS;
            } else if (part == Part.THEIRS && isMark(line, THEIRS)) {
                theirName = name(line);
                allCommon &= sawCommon;
                part = Part.ALL;
            } else {
                boolean isInAll = part == Part.ALL;
                append(line, isInAll || part == Part.OURS, ours);
                append(line, isInAll || part == Part.COMMON, common);
                append(line, isInAll || part == Part.THEIRS, theirs);
            }
        }
        return part == Part.ALL
                ? Optional.of(
                        new Versions(
                                ours.toString(),
                                allCommon ? Optional.of(common.toString()) : Optional.empty(),
                                theirs.toString(),
                                ourName,
                                theirName))
                : Optional.empty();
    }

    private static void append(String line, boolean isIn, StringBuilder text) {
        if (isIn) {
            text.append(line);
        }
    }

    /** Returns the lines of a text, each with its end. */
    private static String[] lines(String text) {
        return text.split("(?<=\n)", -1);
    }

    private static String name(String mark) {
        String name = mark.substring(OURS.length()).strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

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
                "run 'stormspec merge' or choose Merge in the window; or keep the lines that are"
                        + " right and delete the marks (<<<<<<<, =======, >>>>>>>). Until then"
                        + " the file is left as it is when you save");
    }
}
