package org.stormspec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

/** Finds references to records that are not there, or not of the kind that is referred to. */
public final class Dangling {

    private Dangling() {}

    /** Returns the references of a model that lead nowhere, in words. */
    public static List<String> in(Store model) {
        List<String> dangling = new ArrayList<>();
        for (ModelRecord each : model.records()) {
            references(each).stream()
                    .filter(reference -> !reference.isMet(model))
                    .forEach(reference -> dangling.add(each.key() + " -> " + reference));
        }
        return dangling;
    }

    /**
     * What a record refers to.
     *
     * @param key of the record
     * @param kind it has to be of, when it is an element of a certain kind; hotspots may question a
     *     context as well
     */
    private record Reference(RecordKey key, Optional<Kind> kind) {

        boolean isMet(Store model) {
            return model.find(key)
                    .or(() -> kind.isEmpty() ? model.context(key.id()) : Optional.empty())
                    .filter(found ->
                            kind.isEmpty()
                                    || (found instanceof Element element
                                            && kind.get() == element.kind()))
                    .isPresent();
        }
    }

    private static List<Reference> references(ModelRecord each) {
        return switch (each) {
            case Link link -> List.of(element(link.from()), element(link.to()));
            case Placement placement ->
                    List.of(of(RecordType.BOARD, placement.board()), element(placement.element()));
            case Frame frame ->
                    List.of(
                            of(RecordType.BOARD, frame.board()),
                            of(RecordType.CONTEXT, frame.context()));
            case Consumer consumer ->
                    Stream.concat(
                                    Stream.of(
                                            of(RecordType.CONTEXT, consumer.context()),
                                            element(consumer.topic(), Kind.TOPIC)),
                                    references(consumer.reading().failure()))
                            .toList();
            case Workspace workspace -> references(workspace.defaults().consumerFailure()).toList();
            case Context context ->
                    context.charter().realises().stream()
                            .map(id -> of(RecordType.CONTEXT, id))
                            .toList();
            case Relation relation ->
                    List.of(
                            of(RecordType.CONTEXT, relation.from()),
                            of(RecordType.CONTEXT, relation.to()));
            case Flow flow -> flow.steps().stream().map(Dangling::element).toList();
            case Element element -> references(element);
            default -> List.of();
        };
    }

    private static List<Reference> references(Element element) {
        List<Reference> references = new ArrayList<>();
        element.context().ifPresent(context -> references.add(of(RecordType.CONTEXT, context)));
        switch (element.detail()) {
            case Detail.Hotspot hotspot ->
                    hotspot.about().ifPresent(about -> references.add(element(about)));
            case Topic topic -> references.addAll(references(topic));
            case Detail.ExternalSystem system ->
                    references.addAll(references(system.connection().failure()).toList());
            default -> {}
        }
        return references;
    }

    private static Stream<Reference> references(Failure failure) {
        return failure.deadLetter().map(topic -> element(topic, Kind.TOPIC)).stream();
    }

    private static List<Reference> references(Topic topic) {
        List<Reference> references = new ArrayList<>();
        Topic.Origin origin = topic.origin();
        origin.derivedFrom().ifPresent(other -> references.add(element(other, Kind.TOPIC)));
        origin.source().ifPresent(system -> references.add(element(system, Kind.EXTERNAL_SYSTEM)));
        topic.deprecation()
                .flatMap(Topic.Deprecation::successor)
                .ifPresent(other -> references.add(element(other, Kind.TOPIC)));
        topic.sharing()
                .grants()
                .forEach(context -> references.add(of(RecordType.CONTEXT, context)));
        return references;
    }

    private static Reference element(String id) {
        return new Reference(Element.key(id), Optional.empty());
    }

    private static Reference element(String id, Kind kind) {
        return new Reference(Element.key(id), Optional.of(kind));
    }

    private static Reference of(RecordType type, String id) {
        return new Reference(new RecordKey(type, id), Optional.empty());
    }
}
