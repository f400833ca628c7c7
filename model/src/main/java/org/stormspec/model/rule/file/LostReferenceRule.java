package org.stormspec.model.rule.file;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Something refers to an element or a context that no file defines, as after a merge by git of a
 * branch that deleted it and one that used it. What stands on a board only is a warning: nothing
 * that leaves the tool depends on it.
 */
final class LostReferenceRule implements Rule<RecordType> {

    private static final About ABOUT =
            new About(
                    "FIL-01",
                    Level.ERROR,
                    "Reference to nothing",
                    "One branch deleted what the other one used, or a file lacks what its"
                            + " neighbours speak of. Until it is there again, or nobody asks for"
                            + " it, part of the model means nothing.",
                    "finance.sales reads 'order', which no file defines.",
                    "take the reference away");

    /** Everything that refers to elements or contexts. */
    private static final Set<RecordType> REFERRING =
            EnumSet.of(
                    RecordType.ELEMENT,
                    RecordType.LINK,
                    RecordType.CONSUMER,
                    RecordType.RELATION,
                    RecordType.FLOW,
                    RecordType.FRAME,
                    RecordType.PLACEMENT);

    private enum Ids implements Memo.Key<Set<String>> {
        ELEMENTS,
        CONTEXTS
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<RecordType> dependsOn() {
        Set<RecordType> types = EnumSet.copyOf(REFERRING);
        types.add(RecordType.CONTEXT);
        return types;
    }

    @Override
    public Stream<RecordType> subjects(Scope scope) {
        return REFERRING.stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, RecordType type) {
        ModelView model = scope.model();
        return switch (type) {
            case ELEMENT -> model.elements().stream().flatMap(each -> element(scope, each));
            case LINK -> model.links().stream().flatMap(each -> link(scope, each));
            case CONSUMER -> model.consumers().stream().flatMap(each -> consumer(scope, each));
            case RELATION -> model.relations().stream().flatMap(each -> relation(scope, each));
            case FLOW ->
                    model.stream(RecordType.FLOW, Flow.class).flatMap(each -> flow(scope, each));
            case FRAME ->
                    model.stream(RecordType.FRAME, Frame.class).flatMap(each -> frame(scope, each));
            default -> model.boards().stream().flatMap(each -> board(scope, each));
        };
    }

    private static Stream<Finding> element(Scope scope, Element element) {
        return element.context().stream()
                .filter(id -> isLost(contexts(scope), id))
                .map(id ->
                        finding(
                                Level.ERROR,
                                element,
                                "'%s' lies in %s".formatted(element.name(), lost(id)),
                                "let it lie in no context",
                                model -> freed(model, element.key(), id)));
    }

    private static ChangeSet freed(ModelView model, RecordKey key, String context) {
        return model.element(key.id())
                .filter(now -> now.context().equals(Optional.of(context)))
                .map(now -> new Draft(model).put(now.in(Optional.empty())).changes())
                .orElse(ChangeSet.EMPTY);
    }

    private static Stream<Finding> link(Scope scope, Link link) {
        String arrow = "'%s' %s '%s'".formatted(link.from(), link.type().word(), link.to());
        return Stream.of(link.from(), link.to())
                .filter(id -> isLost(elements(scope), id))
                .limit(1)
                .map(id ->
                        removable(
                                Level.ERROR,
                                link,
                                "The arrow %s needs %s".formatted(arrow, lost(id)),
                                "take the arrow away"));
    }

    private static Stream<Finding> consumer(Scope scope, Consumer consumer) {
        if (isLost(contexts(scope), consumer.context())) {
            return Stream.of(
                    removable(
                            Level.ERROR,
                            consumer,
                            "'%s' is read by %s"
                                    .formatted(consumer.topic(), lost(consumer.context())),
                            "stop reading it"));
        }
        return isLost(elements(scope), consumer.topic())
                ? Stream.of(
                        removable(
                                Level.ERROR,
                                consumer,
                                "%s reads %s".formatted(consumer.context(), lost(consumer.topic())),
                                "stop reading it"))
                : Stream.empty();
    }

    private static Stream<Finding> relation(Scope scope, Relation relation) {
        return Stream.of(relation.from(), relation.to())
                .filter(id -> isLost(contexts(scope), id))
                .limit(1)
                .map(id ->
                        removable(
                                Level.ERROR,
                                relation,
                                "The relation of %s and %s needs %s"
                                        .formatted(relation.from(), relation.to(), lost(id)),
                                "take the relation away"));
    }

    private static Stream<Finding> flow(Scope scope, Flow flow) {
        return flow.steps().stream()
                .distinct()
                .filter(id -> isLost(elements(scope), id))
                .map(id ->
                        finding(
                                Level.WARNING,
                                flow,
                                "The flow '%s' has a step, %s".formatted(flow.name(), lost(id)),
                                "take the step '%s' out".formatted(id),
                                model -> without(model, flow.key(), id)));
    }

    private static ChangeSet without(ModelView model, RecordKey key, String step) {
        return model.find(key)
                .map(Flow.class::cast)
                .map(flow ->
                        flow.stepping(
                                flow.steps().stream().filter(id -> !id.equals(step)).toList()))
                .map(flow -> new Draft(model).put(flow).changes())
                .orElse(ChangeSet.EMPTY);
    }

    private static Stream<Finding> frame(Scope scope, Frame frame) {
        return isLost(contexts(scope), frame.context())
                ? Stream.of(
                        removable(
                                Level.WARNING,
                                frame,
                                "A frame on '%s' is drawn around %s"
                                        .formatted(
                                                nameOf(scope, frame.board()),
                                                lost(frame.context())),
                                "take the frame off the board"))
                : Stream.empty();
    }

    private static Stream<Finding> board(Scope scope, Board board) {
        Collection<Placement> placements = scope.model().placementsOn(board.id());
        Set<String> elements = elements(scope);
        return placements.stream()
                .filter(placement -> isLost(elements, placement.element()))
                .map(placement ->
                        removable(
                                Level.WARNING,
                                placement,
                                "A sticky on '%s' shows %s"
                                        .formatted(board.name(), lost(placement.element())),
                                "take the sticky off the board"));
    }

    private static String nameOf(Scope scope, String board) {
        return scope.model().boards().stream()
                .filter(each -> each.id().equals(board))
                .map(Board::name)
                .findFirst()
                .orElse(board);
    }

    /** A large model is asked for its ids once, not for each reference. */
    private static Set<String> elements(Scope scope) {
        return scope.remembered(
                Ids.ELEMENTS,
                () ->
                        scope.model().elements().stream()
                                .map(Element::id)
                                .collect(Collectors.toSet()));
    }

    private static Set<String> contexts(Scope scope) {
        return scope.remembered(
                Ids.CONTEXTS,
                () ->
                        scope.model().contexts().stream()
                                .map(Context::id)
                                .collect(Collectors.toSet()));
    }

    private static boolean isLost(Set<String> ids, String id) {
        return !ids.contains(id);
    }

    private static String lost(String id) {
        return "'%s', which no file defines.".formatted(id);
    }

    private static Finding removable(
            Level level, ModelRecord record, String message, String label) {
        return finding(
                level,
                record,
                message,
                label,
                model -> new Draft(model).remove(record.key()).changes());
    }

    private static Finding finding(
            Level level,
            ModelRecord record,
            String message,
            String label,
            Function<ModelView, ChangeSet> edit) {
        return ABOUT.finding(message, List.of(record.key()), List.of(new Fix(label, edit)))
                .at(level);
    }
}
