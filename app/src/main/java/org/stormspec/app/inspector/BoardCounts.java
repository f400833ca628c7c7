package org.stormspec.app.inspector;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * How many stickies of which kind are on a board. Counting a wall of 50,000 takes longer than a
 * frame may, so counts are kept until something comes, goes or becomes of another kind.
 */
final class BoardCounts {
    private final ModelView model;
    private final Map<String, Map<String, Long>> kept = new HashMap<>();
    private Optional<Integer> topics = Optional.empty();

    BoardCounts(ModelView model) {
        this.model = model;
    }

    /** Forgets what a change of the model makes untrue. */
    void changed(ChangeSet changes) {
        if (changes.changes().values().stream().anyMatch(BoardCounts::counts)) {
            forget();
        }
    }

    void forget() {
        kept.clear();
        topics = Optional.empty();
    }

    private static boolean counts(Change change) {
        return switch (change.key().type()) {
            case PLACEMENT ->
                    !change.before()
                            .map(BoardCounts::elementOf)
                            .equals(change.after().map(BoardCounts::elementOf));
            case ELEMENT ->
                    !change.before()
                            .map(BoardCounts::kindOf)
                            .equals(change.after().map(BoardCounts::kindOf));
            default -> false;
        };
    }

    private static String elementOf(ModelRecord record) {
        return ((Placement) record).element();
    }

    private static Kind kindOf(ModelRecord record) {
        return ((Element) record).kind();
    }

    /** Returns the stickies on a board, by the words for their kinds. */
    Map<String, Long> on(String board) {
        return kept.computeIfAbsent(
                board,
                id ->
                        model.placementsOn(id).stream()
                                .flatMap(each -> model.element(each.element()).stream())
                                .collect(
                                        Collectors.groupingBy(
                                                element -> element.kind().label(),
                                                TreeMap::new,
                                                Collectors.counting())));
    }

    /** Returns how many topics there are in the whole workspace. */
    int topics() {
        int count =
                topics.orElseGet(() ->
                        (int)
                                model.stream(RecordType.ELEMENT, Element.class)
                                        .filter(element -> element.kind() == Kind.TOPIC)
                                        .count());
        topics = Optional.of(count);
        return count;
    }
}
