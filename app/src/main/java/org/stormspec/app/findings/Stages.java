package org.stormspec.app.findings;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.scene.Stage;

/**
 * How far each thing has come on its way to the backbone: drawn, typed, valid, exported. Computed
 * from the model, what the rules found and the last export of this session; never stored.
 */
final class Stages {
    /** What a change must touch for anything to come further or fall back. */
    static final Set<RecordType> READ =
            Set.of(RecordType.ELEMENT, RecordType.LINK, RecordType.CONTEXT);

    /** The kinds that a spec tells of; questions and remarks go nowhere. */
    private static final Set<Kind> SPECIFIED =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Kind.EVENT,
                            Kind.TOPIC,
                            Kind.COMMAND,
                            Kind.AGGREGATE,
                            Kind.POLICY,
                            Kind.READ_MODEL));

    private final ModelView model;
    private final Map<RecordKey, List<Finding>> findings;
    private final Optional<ModelView> exported;

    /**
     * Looks at a model.
     *
     * @param findings by each record that they are about
     * @param exported the model as it was when it was exported last, if that is known
     */
    Stages(ModelView model, Map<RecordKey, List<Finding>> findings, Optional<ModelView> exported) {
        this.model = model;
        this.findings = findings;
        this.exported = exported;
    }

    /** Returns the stage of everything that may go into a spec, by element id. */
    Map<String, Stage> all() {
        Map<String, Stage> stages = new HashMap<>();
        for (Kind kind : SPECIFIED) {
            model.elements(kind).forEach(element -> stages.put(element.id(), of(element)));
        }
        return stages;
    }

    private Stage of(Element element) {
        if (missing(element).isPresent()) {
            return Stage.DRAWN;
        }
        if (errors(element) > 0) {
            return Stage.TYPED;
        }
        return isExported(element) ? Stage.EXPORTED : Stage.VALID;
    }

    private long errors(Element element) {
        return findings.getOrDefault(element.key(), List.of()).stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .count();
    }

    private boolean isExported(Element element) {
        return exported.flatMap(before -> before.find(element.key()))
                .filter(element::equals)
                .isPresent();
    }

    /** Returns how far an element has come and what is missing to come further. */
    static Optional<String> words(
            ModelView model, String id, Optional<Stage> stage, Collection<Finding> about) {
        return stage.flatMap(
                reached -> model.element(id).map(element -> words(model, element, reached, about)));
    }

    private static String words(
            ModelView model, Element element, Stage reached, Collection<Finding> about) {
        long errors = about.stream().filter(finding -> finding.level() == Level.ERROR).count();
        return switch (reached) {
            case DRAWN ->
                    new Stages(model, Map.of(), Optional.empty())
                            .missing(element)
                            .map(missing -> "Drawn; to be typed it needs " + missing)
                            .orElse("Drawn");
            case TYPED -> "Typed, " + errors + (errors == 1 ? " error" : " errors") + " to valid";
            case VALID -> "Valid, not exported since it changed";
            case EXPORTED -> "Exported";
        };
    }

    /** Returns what an element must say before it is more than a sticky. */
    private Optional<String> missing(Element element) {
        if (element.context().flatMap(model::context).isEmpty()) {
            return Optional.of("a bounded context");
        }
        return switch (element.detail()) {
            case Topic topic -> missing(topic);
            case Detail.Event event -> missing(element, event);
            case Detail.Command _ ->
                    unless(leads(element, LinkType.HANDLED_BY), "an aggregate that handles it");
            case Detail.Aggregate aggregate ->
                    unless(!aggregate.identity().isBlank(), "an identity");
            case Detail.Policy _ ->
                    unless(!model.linksTo(element.id()).isEmpty(), "something that triggers it");
            case Detail.ReadModel _ ->
                    unless(!model.linksTo(element.id()).isEmpty(), "a source of its data");
            case Detail.ExternalSystem _,
                    Detail.Actor _,
                    Detail.Hotspot _,
                    Detail.Note _,
                    Detail.Time _,
                    Detail.Opportunity _,
                    Detail.Value _,
                    Detail.Screen _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> unless(boolean there, String what) {
        return there ? Optional.empty() : Optional.of(what);
    }

    private static Optional<String> missing(Topic topic) {
        Topic.Payload payload = topic.payload();
        if (topic.access().isEmpty()) {
            return Optional.of("an access level");
        }
        return unless(
                payload.schema().isPresent()
                        || (payload.key().isPresent() && !payload.fields().isEmpty()),
                "a key and fields, or a schema");
    }

    /** The topic it is published on types an event; one that stays inside says its kind. */
    private Optional<String> missing(Element element, Detail.Event event) {
        List<Element> topics =
                model.linksFrom(element.id()).stream()
                        .filter(link -> link.type() == LinkType.PUBLISHES)
                        .map(Link::to)
                        .flatMap(id -> model.element(id).stream())
                        .toList();
        if (topics.isEmpty()) {
            return unless(event.stream().isPresent(), "a kind, or a topic it is published on");
        }
        return topics.stream()
                .flatMap(topic -> topic.topic().stream())
                .flatMap(topic -> missing(topic).stream())
                .findFirst()
                .map(missing -> "of its topic " + missing);
    }

    private boolean leads(Element element, LinkType type) {
        return Stream.of(element.id())
                .flatMap(id -> model.linksFrom(id).stream())
                .anyMatch(link -> link.type() == type);
    }
}
