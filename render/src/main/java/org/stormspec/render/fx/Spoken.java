package org.stormspec.render.fx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.tool.Desk;

/**
 * What a screen reader says: of a sticky its role, name, position in time, context, lane, links and
 * problems; of a board what is selected, or how much there is.
 */
public final class Spoken {

    private Spoken() {}

    static String of(Desk desk, Function<String, List<String>> problems) {
        Optional<StickyItem> sticky = desk.selectedSticky();
        if (sticky.isPresent()) {
            return sticky(
                    desk.scene().model(),
                    sticky.get().placement(),
                    problems.apply(sticky.get().element().id()));
        }
        int selected = desk.selection().size();
        return selected > 0 ? selected + " selected" : board(desk.scene());
    }

    /**
     * Returns what is said of a sticky.
     *
     * @param problems what is wrong with its element, as sentences
     */
    public static String sticky(ModelView model, Placement placement, List<String> problems) {
        return model.element(placement.element())
                .map(element -> sticky(model, placement, element, problems))
                .orElse("");
    }

    private static String sticky(
            ModelView model, Placement placement, Element element, List<String> problems) {
        List<String> parts = new ArrayList<>();
        parts.add(element.label() + ": " + element.name().replace('\n', ' '));
        parts.add(position(model, placement));
        element.context()
                .flatMap(model::context)
                .ifPresent(context -> parts.add("in " + context.path()));
        lane(model, placement).ifPresent(lane -> parts.add("lane " + lane.name()));
        if (element.detail() instanceof Detail.Event event && event.pivotal()) {
            parts.add("pivotal");
        }
        element.topic().flatMap(Topic::access).map(Access::word).ifPresent(parts::add);
        if (element.votes() > 0) {
            parts.add(element.votes() == 1 ? "1 vote" : element.votes() + " votes");
        }
        names(model, model.linksTo(element.id()).stream().map(Link::from))
                .ifPresent(names -> parts.add("caused by " + names));
        names(model, model.linksFrom(element.id()).stream().map(Link::to))
                .ifPresent(names -> parts.add("leads to " + names));
        if (placement.locked()) {
            parts.add("locked");
        }
        if (!problems.isEmpty()) {
            parts.add(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
            parts.addAll(problems);
        }
        return String.join(". ", parts);
    }

    private static String position(ModelView model, Placement placement) {
        Collection<Placement> all = model.placementsOn(placement.board());
        long before = all.stream().filter(other -> isBefore(other, placement)).count();
        return "%d of %d in time".formatted(before + 1, all.size());
    }

    private static boolean isBefore(Placement other, Placement placement) {
        Box one = other.box();
        Box two = placement.box();
        if (one.x() != two.x()) {
            return one.x() < two.x();
        }
        return one.y() == two.y() ? other.key().compareTo(placement.key()) < 0 : one.y() < two.y();
    }

    private static Optional<Lane> lane(ModelView model, Placement placement) {
        double middle = placement.box().y() + placement.box().height() / 2.0;
        return model.lanesOn(placement.board()).stream()
                .filter(lane -> !lane.name().isBlank())
                .filter(lane -> middle >= lane.y() && middle < lane.y() + lane.height())
                .findFirst();
    }

    private static Optional<String> names(ModelView model, Stream<String> elements) {
        String names =
                elements.flatMap(id -> model.element(id).stream())
                        .map(element -> element.name().replace('\n', ' '))
                        .collect(Collectors.joining(", "));
        return Optional.of(names).filter(found -> !found.isEmpty());
    }

    private static String board(BoardScene scene) {
        String name = scene.record().map(Board::name).orElse(scene.board());
        return "Board %s: %d stickies in %d contexts"
                .formatted(name, scene.stickies().size(), scene.frames().size());
    }
}
