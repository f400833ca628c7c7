package org.stormspec.model.rule.governance;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Scope;

/** A rule about contexts that others can read from: their published topics are a product. */
abstract class ProductRule extends EachContextRule {

    private record Offers(String context) implements Memo.Key<List<String>> {}

    private enum Whole implements Memo.Key<Map<String, List<String>>> {
        OFFERS
    }

    ProductRule(About about) {
        super(about);
    }

    /** Returns the shared topics of a context, by element id. */
    static List<String> offersOf(Scope scope, Context context) {
        return scope.remembered(
                new Offers(context.id()),
                () -> offers(scope).getOrDefault(context.id(), List.of()));
    }

    private static Map<String, List<String>> offers(Scope scope) {
        return scope.remembered(
                Whole.OFFERS,
                () ->
                        scope.namedTopics()
                                .filter(topic -> topic.access() != Access.PRIVATE)
                                .collect(
                                        Collectors.groupingBy(
                                                topic -> topic.owner().id(),
                                                Collectors.mapping(
                                                        topic -> topic.element().id(),
                                                        Collectors.toList()))));
    }
}
