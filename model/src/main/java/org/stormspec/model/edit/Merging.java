package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.stormspec.model.merge.Differences.Difference;
import org.stormspec.model.merge.Union;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workflow;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Makes one element of several that turned out to mean the same. What only one of them says stays;
 * where they say different things, the kept one wins, and what is lost is told.
 */
final class Merging {

    private final ModelView model;
    private final Draft draft;
    private final Element kept;
    private final UnaryOperator<Element> brought;
    private final Set<String> gone = new LinkedHashSet<>();
    private final List<Difference> lost = new ArrayList<>();

    private Merging(ModelView model, Element kept, UnaryOperator<Element> brought) {
        this.brought = brought;
        this.model = model;
        this.kept = kept;
        this.draft = new Draft(model);
    }

    static Merged of(ModelView model, Placement keep, Collection<Placement> others) {
        return model.element(keep.element())
                .map(kept -> new Merging(model, kept, UnaryOperator.identity()).take(keep, others))
                .orElse(new Merged(ChangeSet.EMPTY, List.of()));
    }

    /**
     * Merges elements into one that may be new.
     *
     * @param kept what stays, as it is to be
     * @param gone ids of the elements that become it
     * @param dropped stickies of theirs that go; the others show what stays
     */
    static Merging into(
            ModelView model, Element kept, Collection<String> gone, Set<RecordKey> dropped) {
        return into(model, kept, gone, dropped, UnaryOperator.identity());
    }

    /**
     * The same for things that are no equals.
     *
     * @param brought what of one that goes concerns the one that stays
     */
    static Merging into(
            ModelView model,
            Element kept,
            Collection<String> gone,
            Set<RecordKey> dropped,
            UnaryOperator<Element> brought) {
        Merging merging = new Merging(model, kept, brought);
        merging.gone.addAll(gone);
        merging.gone.remove(kept.id());
        merging.merge(dropped);
        return merging;
    }

    /** Returns the edit, to go on with. */
    Draft draft() {
        return draft;
    }

    /** Returns what would be lost by it. */
    Merged merged() {
        return new Merged(draft.changes(), lost);
    }

    private Merged take(Placement keep, Collection<Placement> others) {
        Set<RecordKey> dropped = new LinkedHashSet<>();
        for (Placement other : others) {
            if (!other.key().equals(keep.key())) {
                dropped.add(other.key());
                gone.add(other.element());
            }
        }
        gone.remove(kept.id());
        merge(dropped);
        return merged();
    }

    private void merge(Set<RecordKey> dropped) {
        Element merged = kept;
        for (String id : gone) {
            Element before = merged;
            merged =
                    model.element(id)
                            .map(brought)
                            .map(other -> joined(before, other))
                            .orElse(before);
            draft.remove(Element.key(id));
        }
        draft.put(merged);
        redirectPlacements(dropped);
        gone.forEach(this::redirectLinks);
        redirectFlows();
        redirectHotspots();
        redirectTopics();
    }

    private Element joined(Element one, Element other) {
        Set<String> words = new LinkedHashSet<>(one.aliases());
        words.add(other.name());
        words.addAll(other.aliases());
        words.remove(one.name());
        return detailed(settled(one, other), other)
                .described(described(one.description(), other.description()))
                .alias(List.copyOf(words))
                .voted(one.votes() + other.votes());
    }

    private Element settled(Element one, Element other) {
        if (!Edits.ownable(one.kind()) || one.context().isEmpty()) {
            return Edits.ownable(one.kind()) ? one.in(other.context()) : one;
        }
        other.context()
                .filter(context -> !one.context().equals(Optional.of(context)))
                .ifPresent(context ->
                        lost.add(new Difference("context", one.context().get(), context)));
        return one;
    }

    private static String described(String one, String other) {
        if (one.isBlank() || other.isBlank() || one.contains(other)) {
            return one.isBlank() ? other : one;
        }
        return one.stripTrailing() + "\n\n" + other;
    }

    private Element detailed(Element one, Element other) {
        Detail before = one.detail();
        if (before.getClass() == other.detail().getClass() && before instanceof Record kept) {
            Union<Record> union = Union.of(kept, (Record) other.detail());
            lost.addAll(union.conflicts());
            return one.with((Detail) union.joined());
        }
        if (other.detail() instanceof Record said) {
            lost.addAll(Union.saidBy(said));
        }
        return one;
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
                    .ifPresentOrElse(
                            type -> put(link.as(type)),
                            () ->
                                    lost.add(
                                            new Difference(
                                                    "link",
                                                    "",
                                                    "%s → %s"
                                                            .formatted(
                                                                    name(link.from()),
                                                                    name(link.to())))));
        }
    }

    private void put(Link link) {
        boolean atomic =
                draft.find(link.key()).map(Link.class::cast).filter(Link::atomic).isPresent();
        draft.put(link.atomic(link.atomic() || atomic));
    }

    private String name(String id) {
        return id.equals(kept.id()) ? kept.name() : model.element(id).map(Element::name).orElse(id);
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
            draft.find(element.key())
                    .map(Element.class::cast)
                    .flatMap(Element::topic)
                    .ifPresent(topic -> change(element.id(), redirected(element.id(), topic)));
        }
        for (Element element : model.elements(Kind.POLICY)) {
            draft.find(element.key())
                    .map(Element.class::cast)
                    .map(Element::detail)
                    .filter(Detail.Policy.class::isInstance)
                    .map(Detail.Policy.class::cast)
                    .ifPresent(policy -> change(element.id(), redirected(policy)));
        }
    }

    /** Steps that are words stay as they are. */
    private Detail.Policy redirected(Detail.Policy policy) {
        Workflow workflow = policy.workflow();
        return policy.steering(
                workflow.stepping(
                        workflow.steps().stream()
                                .map(step ->
                                        new Workflow.Step(
                                                now(step.does()), step.undo().map(this::now)))
                                .toList()));
    }

    private String now(String id) {
        return gone.contains(id) ? kept.id() : id;
    }

    private void redirect(Consumer consumer) {
        draft.remove(consumer.key());
        Consumer now = consumer.of(kept.id());
        if (kept.kind() == Kind.TOPIC) {
            draft.put(
                    draft.find(now.key())
                            .map(Consumer.class::cast)
                            .map(before -> joined(before, now))
                            .orElse(now));
        } else {
            lost.add(new Difference("read by", "", context(consumer.context())));
        }
    }

    private Consumer joined(Consumer one, Consumer other) {
        Union<Consumer> union = Union.of(one, other);
        for (Difference conflict : union.conflicts()) {
            lost.add(
                    new Difference(
                            "%s of reader %s".formatted(conflict.part(), context(one.context())),
                            conflict.here(),
                            conflict.there()));
        }
        return union.joined();
    }

    private String context(String id) {
        return model.context(id).map(Context::path).orElse(id);
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
        boolean itself = owner.equals(kept.id()) && id.equals(Optional.of(owner));
        if (id.filter(gone::contains).isEmpty() && !itself) {
            return id;
        }
        boolean fits = kept.kind() == wanted && !kept.id().equals(owner);
        return fits ? Optional.of(kept.id()) : Optional.empty();
    }

    private void change(String id, Detail detail) {
        draft.find(Element.key(id))
                .map(Element.class::cast)
                .filter(now -> !now.detail().equals(detail))
                .ifPresent(now -> draft.put(now.with(detail)));
    }
}
