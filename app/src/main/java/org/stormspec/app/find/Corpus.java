package org.stormspec.app.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/**
 * Everything that can be found, as it was at one moment. Made on the screen's thread in little
 * time, because it only gathers records, which never change; searched on another.
 *
 * @param workspace for the names of topics
 * @param boards all of them
 * @param contexts by id
 * @param elements all of them
 * @param placements all of them
 */
record Corpus(
        Workspace workspace,
        List<Board> boards,
        Map<String, Context> contexts,
        List<Element> elements,
        List<Placement> placements) {

    static Corpus of(ModelView model) {
        return new Corpus(
                model.workspace(),
                model.boards(),
                model.contexts().stream()
                        .collect(Collectors.toMap(Context::id, Function.identity())),
                model.elements(),
                model.stream(RecordType.PLACEMENT, Placement.class).toList());
    }

    Optional<Context> contextOf(Element element) {
        return element.context().map(contexts::get);
    }

    /** Returns the names of the boards that elements stand on, by element. */
    Map<String, Collection<String>> boardsByElement() {
        Map<String, String> names =
                boards.stream().collect(Collectors.toMap(Board::id, Board::name));
        Map<String, Collection<String>> found = new HashMap<>();
        for (Placement placement : placements) {
            Collection<String> on =
                    found.computeIfAbsent(placement.element(), _ -> new ArrayList<>(1));
            String name = names.getOrDefault(placement.board(), placement.board());
            if (!on.contains(name)) {
                on.add(name);
            }
        }
        return found;
    }
}
