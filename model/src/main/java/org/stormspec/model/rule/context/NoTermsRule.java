package org.stormspec.model.rule.context;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A context has things and no words for them; an empty one is a sketch and may. */
public final class NoTermsRule extends EachContextRule {

    private static final int PROPOSALS = 3;

    /** Kinds whose names are words of the business, the best ones in front. */
    private static final Set<Kind> WORDS = Set.of(Kind.AGGREGATE, Kind.TOPIC, Kind.EVENT);

    /** Describes the rule. */
    public NoTermsRule() {
        super(
                new About(
                        "CTX-10",
                        Level.HINT,
                        "Context without a glossary",
                        "A context is where words have one meaning. Write down those that people"
                                + " ask about; elsewhere they may mean something else.",
                        "health.sleepy has no glossary.",
                        "note a word"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        List<String> content = scope.elementsIn(context);
        return content.isEmpty() || !context.terms().isEmpty() || context.charter().draft()
                ? Stream.empty()
                : Stream.of(
                        found(
                                context,
                                context.path() + " has no glossary.",
                                words(scope, content)
                                        .map(element -> noting(context, element))
                                        .toList()));
    }

    private static Stream<Element> words(Scope scope, List<String> content) {
        return content.stream()
                .flatMap(id -> scope.model().element(id).stream())
                .filter(element -> WORDS.contains(element.kind()) && !element.name().isBlank())
                .sorted(
                        Comparator.comparing((Element element) -> element.kind() != Kind.AGGREGATE)
                                .thenComparing(Element::id))
                .limit(PROPOSALS);
    }

    private static Fix noting(Context context, Element element) {
        String word = element.name().strip().toLowerCase(Locale.ROOT);
        String meaning =
                element.description().isBlank() ? "not agreed yet" : element.description().strip();
        return Repairs.context(
                "note the word " + word,
                context.id(),
                found -> {
                    SortedMap<String, String> terms = new TreeMap<>(found.terms());
                    terms.putIfAbsent(word, meaning);
                    return found.speaking(terms);
                });
    }
}
