package org.stormspec.model.rule.context;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** Contexts give one word different shapes, and one of them does not say what it means by it. */
public final class HomonymRule implements Rule<HomonymRule.Use> {

    /**
     * A context uses a word that others use for something else.
     *
     * @param word the word
     * @param context id of the context
     * @param shape names of the fields it has there
     * @param others ids of the contexts where it has others
     */
    public record Use(String word, String context, List<String> shape, List<String> others) {
        /** Copies the lists. */
        public Use {
            shape = List.copyOf(shape);
            others = List.copyOf(others);
        }
    }

    @Override
    public About about() {
        return new About(
                "CTX-08",
                Level.HINT,
                "Word with two meanings",
                "The same word may mean different things in different contexts, that is what"
                        + " contexts are for; but each has to say what it means.",
                "Address has another shape in health.fitness than in finance.sales, which does not"
                        + " say what it means.",
                "explain it in the glossary");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<Use> subjects(Scope scope) {
        return Nouns.homonyms(scope).stream().flatMap(HomonymRule::uses);
    }

    private static Stream<Use> uses(Nouns.Homonym homonym) {
        return homonym.shapes().entrySet().stream()
                .map(own ->
                        new Use(
                                homonym.word(),
                                own.getKey(),
                                List.copyOf(own.getValue()),
                                homonym.shapes().entrySet().stream()
                                        .filter(other -> !other.getValue().equals(own.getValue()))
                                        .map(other -> other.getKey())
                                        .toList()));
    }

    @Override
    public Stream<Finding> check(Scope scope, Use use) {
        return scope.model().context(use.context()).stream()
                .filter(context -> !isExplained(context, use.word()))
                .map(context -> finding(scope, use, context));
    }

    private static boolean isExplained(Context context, String word) {
        return context.terms().keySet().stream().anyMatch(term -> Wording.noun(term).equals(word));
    }

    private Finding finding(Scope scope, Use use, Context context) {
        String word = use.word();
        String meaning = "has " + Wording.listed(use.shape(), "and");
        return about().finding(
                        "%s has another shape in %s than in %s, which does not say what it means."
                                .formatted(
                                        capital(word),
                                        Wording.listed(
                                                use.others().stream()
                                                        .map(id -> Ways.callOf(scope, id))
                                                        .toList(),
                                                "and"),
                                        context.path()),
                        List.of(new RecordKey(RecordType.CONTEXT, use.context())),
                        List.of(
                                Repairs.context(
                                        "explain %s in the glossary of %s"
                                                .formatted(word, context.path()),
                                        context.id(),
                                        found -> explaining(found, word, meaning))));
    }

    private static Context explaining(Context context, String word, String meaning) {
        SortedMap<String, String> terms = new TreeMap<>(context.terms());
        terms.putIfAbsent(word, meaning);
        return context.speaking(terms);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
