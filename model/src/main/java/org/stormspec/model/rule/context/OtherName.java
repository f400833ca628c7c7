package org.stormspec.model.rule.context;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ModelView;

/** Proposes a name for a context that neither equals nor begins another one, nor the reverse. */
final class OtherName {

    /**
     * Where another context is the beginning of every name, no number of attempts finds a free one.
     */
    private static final int ENOUGH = 1_000;

    private OtherName() {}

    static Fix rename(ModelView model, Context context) {
        String name = propose(model, context);
        String path = context.renamed(context.domain(), name).path();
        return Repairs.context(
                "call it " + path, context.id(), found -> found.renamed(found.domain(), name));
    }

    private static String propose(ModelView model, Context context) {
        List<String> others =
                model.contexts().stream()
                        .filter(other -> !other.id().equals(context.id()))
                        .map(Context::path)
                        .toList();
        return candidates(context.name())
                .filter(name -> isApart(context.renamed(context.domain(), name).path(), others))
                .findFirst()
                .or(() ->
                        candidates(context.name())
                                .filter(name ->
                                        isFree(
                                                context.renamed(context.domain(), name).path(),
                                                others))
                                .findFirst())
                .orElseGet(() -> context.name() + "_context");
    }

    private static Stream<String> candidates(String name) {
        return Stream.concat(
                Stream.of(name + "_context", "other_" + name),
                IntStream.range(2, ENOUGH).mapToObj(n -> "other_" + name + "_" + n));
    }

    private static boolean isApart(String path, List<String> others) {
        return others.stream().noneMatch(other -> other.startsWith(path) || path.startsWith(other));
    }

    private static boolean isFree(String path, List<String> others) {
        return others.stream().noneMatch(other -> other.startsWith(path) || isBegunBy(path, other));
    }

    /** A context without a domain may be the beginning of whatever name we choose. */
    private static boolean isBegunBy(String path, String other) {
        return path.startsWith(other) && other.contains(".");
    }
}
