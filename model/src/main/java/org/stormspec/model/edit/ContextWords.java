package org.stormspec.model.edit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stormspec.model.naming.Transliteration;
import org.stormspec.model.record.Context;
import org.stormspec.model.store.ModelView;

/** What people call a context, and the path that names of topics can have for it. */
final class ContextWords {

    private static final String NUMBERED = "context_";

    private ContextWords() {}

    /**
     * Returns words as the path of a context: {@code finance.sales}.
     *
     * @return empty when they cannot be spelt in Latin letters, or hold neither letter nor digit
     */
    static Optional<String> path(String words) {
        return Transliteration.of(words)
                .map(Ids::slug)
                .map(slug -> slug.replace('-', '_').replaceAll("\\.{2,}", "."))
                .filter(path -> !path.isEmpty());
    }

    /** Returns a free path that only counts, in the domain that the words begin with. */
    static String numbered(ModelView model, String words) {
        int dot = words.lastIndexOf('.');
        String domain =
                Optional.of(words.substring(0, Math.max(0, dot)))
                        .flatMap(ContextWords::path)
                        .map(path -> path + ".")
                        .orElse("");
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> domain + NUMBERED + n)
                .filter(path ->
                        model.contexts().stream().map(Context::path).noneMatch(path::equals))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the words when the path does not say them: more than case and separators differ. */
    static Optional<String> title(String words, String path) {
        return bare(words).equals(bare(path)) ? Optional.empty() : Optional.of(words.strip());
    }

    private static String bare(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }
}
