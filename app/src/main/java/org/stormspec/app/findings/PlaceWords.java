package org.stormspec.app.findings;

import java.util.Locale;
import java.util.Optional;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/** What to call the things that findings are about. */
final class PlaceWords {
    private PlaceWords() {}

    /** Returns the name of a thing. */
    static String nameOf(ModelView model, RecordKey key) {
        Optional<ModelRecord> found = model.find(key);
        return switch (found.orElse(null)) {
            case Element element -> element.name().isBlank() ? element.id() : element.name();
            case Context context -> context.path();
            case Workspace workspace -> workspace.name();
            case Link link -> ofElement(model, link.from()) + " → " + ofElement(model, link.to());
            case Consumer consumer ->
                    path(model, consumer.context()) + " ← " + ofElement(model, consumer.topic());
            case Relation relation ->
                    path(model, relation.from()) + " → " + path(model, relation.to());
            case null, default -> key.id();
        };
    }

    private static String ofElement(ModelView model, String id) {
        return model.element(id).map(Element::name).orElse(id);
    }

    private static String path(ModelView model, String context) {
        return model.context(context).map(Context::path).orElse(context);
    }

    /** Returns what kind of thing it is, and where it lies: {@code CDC entity, finance.sales}. */
    static String kindOf(ModelView model, RecordKey key) {
        return model.find(key)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .map(element -> kindOf(model, element))
                .orElseGet(() -> key.type().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String kindOf(ModelView model, Element element) {
        return element.context()
                .map(context -> element.kind().noun() + ", " + path(model, context))
                .orElseGet(() -> element.kind().noun());
    }
}
