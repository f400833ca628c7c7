package org.stormspec.app.review;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what can be chosen; for boxes into which nobody types.
 *
 * @param <T> what can be chosen
 */
public final class Worded<T> extends StringConverter<T> {
    private final Function<T, String> words;

    /** Says each in these words. */
    public Worded(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T chosen) {
        return chosen == null ? "" : words.apply(chosen);
    }

    /** Never called, as nothing is typed. */
    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("nothing is typed here");
    }
}
