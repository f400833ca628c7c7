package org.stormspec.model.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Connection;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Puts copied stickies on a board, of this workspace or another one. */
final class Pasting {

    private final ModelView model;
    private final RandomGenerator random;
    private final String board;
    private final Clip clip;
    private final Draft draft;
    private final Framed framed;
    // From the ids in the clip to those here.
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    Pasting(ModelView model, RandomGenerator random, String board, Clip clip) {
        this.model = model;
        this.random = random;
        this.board = board;
        this.clip = clip;
        this.draft = new Draft(model);
        this.framed = Framed.on(model, board);
    }

    /**
     * Pastes.
     *
     * @param dx how far from where they were, in board units
     * @param dy how far down
     * @param asReference whether elements that are here already get further stickies, not copies
     */
    ChangeSet at(int dx, int dy, boolean asReference) {
        Set<String> known = new HashSet<>();
        for (Element element : clip.elements()) {
            if (asReference && isHere(element)) {
                ids.put(element.id(), element.id());
                known.add(element.id());
            } else {
                ids.put(element.id(), freeId(element));
            }
        }
        for (Element element : clip.elements()) {
            if (!known.contains(element.id())) {
                draft.put(copy(element, dx, dy));
            }
        }
        clip.placements().forEach(placement -> place(placement, dx, dy));
        clip.links().forEach(this::link);
        return draft.changes();
    }

    private boolean isHere(Element element) {
        return model.element(element.id())
                .filter(found -> found.kind() == element.kind())
                .filter(found -> found.name().equals(element.name()))
                .isPresent();
    }

    private String freeId(Element element) {
        return Ids.element(
                key -> model.has(key) || ids.containsValue(key.id()),
                element.kind(),
                element.name());
    }

    private Element copy(Element element, int dx, int dy) {
        return new Element(
                id(element.id()),
                element.name(),
                element.aliases(),
                context(element, dx, dy),
                element.description(),
                0,
                detail(element.detail()));
    }

    private String id(String before) {
        return ids.getOrDefault(before, before);
    }

    private Optional<String> context(Element element, int dx, int dy) {
        if (!Edits.ownable(element.kind())) {
            return Optional.empty();
        }
        return clip.placements().stream()
                .filter(placement -> placement.element().equals(element.id()))
                .findFirst()
                .flatMap(placement -> framed.contextAt(placement.box().moved(dx, dy)))
                .or(() ->
                        element.context()
                                .filter(id -> model.context(id).isPresent())
                                .filter(id -> !framed.shows(id)));
    }

    private Detail detail(Detail detail) {
        return switch (detail) {
            case Detail.Hotspot hotspot ->
                    hotspot.about(
                            hotspot.about()
                                    .map(this::id)
                                    .filter(id ->
                                            ids.containsValue(id)
                                                    || model.element(id).isPresent()
                                                    || model.context(id).isPresent()));
            case Topic topic -> topic(topic);
            case Detail.ExternalSystem system -> system(system);
            default -> detail;
        };
    }

    private Detail system(Detail.ExternalSystem system) {
        Connection connection = system.connection();
        Failure failure = connection.failure();
        return system.connected(
                connection.failing(failure.into(there(failure.deadLetter(), Kind.TOPIC))));
    }

    private Topic topic(Topic topic) {
        Topic.Origin origin = topic.origin();
        Set<String> grants = new TreeSet<>(topic.sharing().grants());
        grants.removeIf(id -> model.context(id).isEmpty());
        return topic.from(
                        origin.derivedFrom(there(origin.derivedFrom(), Kind.TOPIC))
                                .source(there(origin.source(), Kind.EXTERNAL_SYSTEM)))
                .shared(topic.sharing().granting(grants))
                .deprecated(
                        topic.deprecation()
                                .map(old -> old.succeeded(there(old.successor(), Kind.TOPIC))));
    }

    private Optional<String> there(Optional<String> reference, Kind kind) {
        Function<String, Optional<Kind>> kindOf =
                id ->
                        clip.element(id)
                                .map(Element::kind)
                                .or(() -> model.element(id).map(Element::kind));
        return reference
                .filter(id -> kindOf.apply(id).filter(kind::equals).isPresent())
                .map(this::id);
    }

    private void place(Placement placement, int dx, int dy) {
        Box box = placement.box().moved(dx, dy);
        String id = Ids.random(draft::has, random, RecordType.PLACEMENT, board);
        draft.put(
                new Placement(
                        board,
                        id,
                        id(placement.element()),
                        box,
                        placement.group().map(group -> groups.computeIfAbsent(group, any -> id)),
                        false,
                        placement.layer()));
    }

    private void link(Link link) {
        Optional<Kind> from = clip.element(link.from()).map(Element::kind);
        Optional<Kind> to = clip.element(link.to()).map(Element::kind);
        from.flatMap(source -> to.flatMap(target -> Grammar.link(source, target)))
                .map(type -> link.as(type).between(id(link.from()), id(link.to())))
                .ifPresent(draft::put);
    }
}
