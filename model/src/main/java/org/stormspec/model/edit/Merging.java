package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Makes one element of several that turned out to mean the same. */
final class Merging {

    private final ModelView model;
    private final Draft draft;
    private final Element kept;
    private final Set<String> gone = new LinkedHashSet<>();

    private Merging(ModelView model, Element kept) {
        this.model = model;
        this.kept = kept;
        this.draft = new Draft(model);
    }

    static ChangeSet of(ModelView model, Placement keep, Collection<Placement> others) {
        return model.element(keep.element())
                .map(kept -> new Merging(model, kept).take(keep, others))
                .orElse(ChangeSet.EMPTY);
    }

    /**
     * Merges elements into one that may be new.
     *
     * @param kept what stays, as it is to be
     * @param gone ids of the elements that become it
     * @param dropped stickies of theirs that go; the others show what stays
     */
    static Draft into(
            ModelView model, Element kept, Collection<String> gone, Set<RecordKey> dropped) {
        Merging merging = new Merging(model, kept);
        merging.gone.addAll(gone);
        merging.gone.remove(kept.id());
        return merging.merge(dropped);
    }

    private ChangeSet take(Placement keep, Collection<Placement> others) {
        Set<RecordKey> dropped = new LinkedHashSet<>();
        for (Placement other : others) {
            if (!other.key().equals(keep.key())) {
                dropped.add(other.key());
                gone.add(other.element());
            }
        }
        gone.remove(kept.id());
        return merge(dropped).changes();
    }

    private Draft merge(Set<RecordKey> dropped) {
        Element merged = kept;
        for (String id : gone) {
            merged = model.element(id).map(joined(merged)).orElse(merged);
            draft.remove(Element.key(id));
        }
        draft.put(merged);
        redirectPlacements(dropped);
        gone.forEach(this::redirectLinks);
        redirectFlows();
        redirectHotspots();
        redirectTopics();
        return draft;
    }

    private static Function<Element, Element> joined(Element kept) {
        return other -> {
            Set<String> words = new LinkedHashSet<>(kept.aliases());
            words.add(other.name());
            words.addAll(other.aliases());
            words.remove(kept.name());
            Element context =
                    kept.context().isEmpty() && Edits.ownable(kept.kind())
                            ? kept.in(other.context())
                            : kept;
            Element described =
                    kept.description().isBlank() ? context.described(other.description()) : context;
            return described.alias(List.copyOf(words)).voted(kept.votes() + other.votes());
        };
    }

    private void redirectPlacements(Set<RecordKey> dropped) {
        dropped.forEach(draft::remove);
        for (String id : gone) {
            model.placementsOf(id).stream()
                    .filter(placement -> !dropped.contains(placement.key()))
                    .forEach(placement -> draft.put(placement.showing(kept.id())));
        }
    }

    private void redirectLinks(String id) {
        for (Link link : model.linksFrom(id)) {
            draft.remove(link.key());
            link(link.between(kept.id(), link.to()));
        }
        for (Link link : model.linksTo(id)) {
            draft.remove(link.key());
            link(link.between(link.from(), kept.id()));
        }
    }

    private void link(Link link) {
        if (!link.from().equals(link.to())
                && !gone.contains(link.from())
                && !gone.contains(link.to())) {
            kind(link.from())
                    .flatMap(source ->
                            kind(link.to()).flatMap(target -> Grammar.link(source, target)))
                    .ifPresent(type -> draft.put(link.as(type)));
        }
    }

    private Optional<Kind> kind(String id) {
        return id.equals(kept.id())
                ? Optional.of(kept.kind())
                : model.element(id).map(Element::kind);
    }

    private void redirectFlows() {
        model.stream(RecordType.FLOW, Flow.class)
                .filter(flow -> flow.steps().stream().anyMatch(gone::contains))
                .forEach(flow -> draft.put(flow.stepping(steps(flow))));
    }

    private List<String> steps(Flow flow) {
        List<String> steps = new ArrayList<>();
        for (String step : flow.steps()) {
            String now = gone.contains(step) ? kept.id() : step;
            if (steps.isEmpty() || !steps.getLast().equals(now)) {
                steps.add(now);
            }
        }
        return steps;
    }

    private void redirectHotspots() {
        for (Element element : model.elements(Kind.HOTSPOT)) {
            if (element.detail() instanceof Detail.Hotspot hotspot
                    && hotspot.about().filter(gone::contains).isPresent()) {
                boolean itself = element.id().equals(kept.id());
                change(
                        element.id(),
                        hotspot.about(itself ? Optional.empty() : Optional.of(kept.id())));
            }
        }
    }

    private void redirectTopics() {
        for (Consumer consumer : model.consumers()) {
            if (gone.contains(consumer.topic())) {
                redirect(consumer);
            }
        }
        DeadLetters.follow(model, draft, id -> to(Optional.of(id), "", Kind.TOPIC));
        for (Element element : model.elements(Kind.TOPIC)) {
            element.topic()
                    .map(topic -> redirected(element.id(), topic))
                    .filter(topic -> !topic.equals(element.detail()))
                    .ifPresent(topic -> change(element.id(), topic));
        }
    }

    private void redirect(Consumer consumer) {
        draft.remove(consumer.key());
        Consumer now = consumer.of(kept.id());
        if (kept.kind() == Kind.TOPIC && !draft.has(now.key())) {
            draft.put(now);
        }
    }

    private Topic redirected(String owner, Topic topic) {
        Topic.Origin origin = topic.origin();
        Topic.Changes changes = origin.changes();
        return topic.from(
                        origin.changing(
                                        changes.partial(
                                                changes.partial(),
                                                to(changes.fullStateFrom(), owner, Kind.TOPIC)))
                                .derivedFrom(to(origin.derivedFrom(), owner, Kind.TOPIC))
                                .source(to(origin.source(), owner, Kind.EXTERNAL_SYSTEM)))
                .deprecated(
                        topic.deprecation()
                                .map(old -> old.succeeded(to(old.successor(), owner, Kind.TOPIC))));
    }

    private Optional<String> to(Optional<String> id, String owner, Kind wanted) {
        if (id.filter(gone::contains).isEmpty()) {
            return id;
        }
        boolean fits = kept.kind() == wanted && !kept.id().equals(owner);
        return fits ? Optional.of(kept.id()) : Optional.empty();
    }

    private void change(String id, Detail detail) {
        draft.find(Element.key(id))
                .map(Element.class::cast)
                .ifPresent(now -> draft.put(now.with(detail)));
    }
}
