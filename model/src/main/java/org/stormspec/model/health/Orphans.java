package org.stormspec.model.health;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * Finds what hangs in the air (rules EVT-11, EVT-12, FLO-02, FLO-05). What stands only on boards of
 * the storming level is told, not designed, and may still lack everything.
 */
final class Orphans {

    private final ModelView model;
    private final Landscape landscape;
    private final Set<String> read;
    private final Set<String> stormBoards;
    private final List<Orphan> orphans = new ArrayList<>();

    private Orphans(ModelView model, Landscape landscape) {
        this.model = model;
        this.landscape = landscape;
        this.read =
                landscape.contexts().stream()
                        .flatMap(context -> context.reads().stream())
                        .map(ConsumerContract::topic)
                        .map(topic -> topic.element().id())
                        .collect(Collectors.toSet());
        this.stormBoards =
                model.boards().stream()
                        .filter(board -> board.level() == Board.Level.STORM)
                        .map(Board::id)
                        .collect(Collectors.toSet());
    }

    static List<Orphan> of(ModelView model, Landscape landscape) {
        return new Orphans(model, landscape).find();
    }

    private List<Orphan> find() {
        model.elements().stream().filter(element -> !isOnlyTold(element)).forEach(this::look);
        orphans.sort(Comparator.comparing(Orphan::kind).thenComparing(Orphan::element));
        return List.copyOf(orphans);
    }

    private boolean isOnlyTold(Element element) {
        Collection<Placement> placements = model.placementsOf(element.id());
        return !placements.isEmpty()
                && placements.stream().allMatch(each -> stormBoards.contains(each.board()));
    }

    private void look(Element element) {
        switch (element.kind()) {
            case EVENT ->
                    lacks(
                            element,
                            Orphan.Missing.PRODUCER,
                            element.context().isPresent()
                                    && !isReached(element, LinkType.EMITS, LinkType.TRIGGERS));
            case TOPIC -> topic(element, element.topic().orElseThrow());
            case COMMAND -> {
                lacks(
                        element,
                        Orphan.Missing.ISSUER,
                        !isReached(element, LinkType.ISSUES, LinkType.TRIGGERS));
                lacks(
                        element,
                        Orphan.Missing.HANDLER,
                        !isLeft(element, LinkType.HANDLED_BY, LinkType.EMITS));
            }
            case AGGREGATE ->
                    lacks(
                            element,
                            Orphan.Missing.FACTS,
                            !isLeft(element, LinkType.EMITS, LinkType.PUBLISHES));
            case POLICY -> {
                lacks(
                        element,
                        Orphan.Missing.TRIGGER,
                        !isReached(element, LinkType.TRIGGERS, LinkType.INFORMS)
                                && !isLeft(element, LinkType.CONSUMES));
                lacks(
                        element,
                        Orphan.Missing.OUTCOME,
                        !isLeft(
                                element,
                                LinkType.ISSUES,
                                LinkType.PUBLISHES,
                                LinkType.EMITS,
                                LinkType.HANDLED_BY,
                                LinkType.TRIGGERS));
            }
            case READ_MODEL -> {
                lacks(element, Orphan.Missing.SOURCE, !isReached(element, LinkType.INFORMS));
                lacks(
                        element,
                        Orphan.Missing.VIEWER,
                        !isLeft(element, LinkType.INFORMS)
                                && !isReached(element, LinkType.CONSUMES));
            }
            case EXTERNAL_SYSTEM, ACTOR, HOTSPOT, NOTE, TIME, OPPORTUNITY, VALUE, SCREEN -> {}
        }
    }

    private void topic(Element element, Topic topic) {
        Topic.Origin origin = topic.origin();
        Optional<TopicContract> contract =
                Optional.ofNullable(landscape.topics().get(element.id()));
        lacks(
                element,
                Orphan.Missing.PRODUCER,
                contract.isPresent()
                        && contract.get().producer().isEmpty()
                        && origin.derivedFrom().isEmpty()
                        && origin.source().isEmpty()
                        && origin.schedule().isEmpty()
                        && !isReached(element, LinkType.PUBLISHES));
        lacks(
                element,
                Orphan.Missing.READER,
                contract.filter(each -> each.access() != Access.PRIVATE).isPresent()
                        && !topic.sharing().offered()
                        && !read.contains(element.id())
                        && !isLeft(element, LinkType.TRIGGERS, LinkType.INFORMS));
    }

    private void lacks(Element element, Orphan.Missing missing, boolean does) {
        if (does) {
            orphans.add(new Orphan(element.id(), element.kind(), element.name(), missing));
        }
    }

    private boolean isReached(Element element, LinkType... by) {
        return has(model.linksTo(element.id()), by);
    }

    private boolean isLeft(Element element, LinkType... by) {
        return has(model.linksFrom(element.id()), by);
    }

    private static boolean has(Collection<Link> links, LinkType... types) {
        Set<LinkType> wanted = EnumSet.copyOf(Arrays.asList(types));
        return links.stream().anyMatch(link -> wanted.contains(link.type()));
    }
}
