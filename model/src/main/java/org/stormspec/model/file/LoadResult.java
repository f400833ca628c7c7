package org.stormspec.model.file;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.yaml.Problem;

/**
 * What opening a workspace gave. There is always something to work with: a file that cannot be read
 * costs its own records only, and is left alone by saving.
 *
 * @param records everything that could be read
 * @param problems what could not, one message each, in the order of the files
 * @param duplicates elements that two files define; of each of them only the first is among the
 *     records
 * @param dangling references to what no file defines, one message each; they are among the records
 *     and stay as they are when their files are saved
 * @param files what was on disk; saving needs it
 */
public record LoadResult(
        List<ModelRecord> records,
        List<Problem> problems,
        List<Duplicate> duplicates,
        List<Problem> dangling,
        WorkspaceFiles files) {

    /** Copies the lists. */
    public LoadResult {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
        duplicates = List.copyOf(duplicates);
        dangling = List.copyOf(dangling);
    }

    /** Returns why files are left alone by saving, one message each. */
    public List<String> messages() {
        return messages(_ -> true);
    }

    /** Returns why some of the files are left alone by saving, one message each. */
    public List<String> messages(Predicate<String> chosen) {
        return Stream.concat(
                        problems.stream()
                                .filter(each -> chosen.test(each.file()))
                                .map(Problem::message),
                        duplicates.stream()
                                .filter(each -> chosen.test(each.second().file()))
                                .map(Duplicate::message))
                .toList();
    }

    /** Returns whether all files were understood; only then does the model say all they say. */
    public boolean isWhole() {
        return problems.isEmpty() && duplicates.isEmpty();
    }
}
