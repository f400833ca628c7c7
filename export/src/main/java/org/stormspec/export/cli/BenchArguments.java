package org.stormspec.export.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what all measurements are asked with: how large, and which steps. */
final class BenchArguments {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})(k?)");
    private static final int LARGEST = 200_000;

    private BenchArguments() {}

    /** Returns sizes such as {@code 200} or {@code 5k} as numbers. */
    static List<Integer> sizes(List<String> texts) {
        return texts.stream().map(BenchArguments::size).toList();
    }

    private static int size(String text) {
        Matcher matcher = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        int size =
                matcher.matches()
                        ? Integer.parseInt(matcher.group(1))
                                * (matcher.group(2).isEmpty() ? 1 : 1000)
                        : 0;
        if (size < 1 || size > LARGEST) {
            throw new Unusable(
                    "--sizes wants numbers from 1 to %dk such as 200 or 5k, not '%s'."
                            .formatted(LARGEST / 1000, text));
        }
        return size;
    }

    /**
     * Returns the steps asked for, all of them when none is. A step is named wholly, or by what
     * stands before its dash: {@code pan} is every pan.
     */
    static Set<String> steps(List<String> asked, List<String> known) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String wanted : asked) {
            List<String> meant =
                    known.stream()
                            .filter(step -> step.equals(wanted) || step.startsWith(wanted + "-"))
                            .toList();
            if (meant.isEmpty()) {
                throw new Unusable(
                        "--steps knows no '%s'; there are %s."
                                .formatted(wanted, String.join(", ", known)));
            }
            chosen.addAll(meant);
        }
        return asked.isEmpty() ? new LinkedHashSet<>(known) : chosen;
    }
}
