package org.stormspec.model.edit;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * Asking the owner of a topic for access. A request is an open question about the topic in the
 * context of its owner, so that it stands on the wall, in the owner's files and in the list of
 * questions.
 */
public final class Requests {

    private Requests() {}

    /** Returns the open request of a context to read a topic, when it has asked already. */
    public static Optional<Element> pending(ModelView model, String topic, String context) {
        Optional<String> words = words(model, topic, context);
        return words.isEmpty()
                ? Optional.empty()
                : model.elements(Kind.HOTSPOT).stream()
                        .filter(asked -> asked.name().equals(words.get()))
                        .filter(asked -> isOpenAbout(asked, topic))
                        .findFirst();
    }

    private static boolean isOpenAbout(Element asked, String topic) {
        return asked.detail() instanceof Detail.Hotspot hotspot
                && hotspot.state() == Detail.HotspotState.OPEN
                && hotspot.about().filter(topic::equals).isPresent();
    }

    private static Optional<String> words(ModelView model, String topic, String context) {
        return model.context(context)
                .flatMap(reader ->
                        model.element(topic)
                                .map(found ->
                                        "May %s read %s?".formatted(reader.path(), found.name())));
    }

    /**
     * Returns what asks the owner of a topic to let a context read it: pinned to the topic where it
     * stands on a board, and in the hands of the owning team. Nothing when it was asked already, or
     * when either is gone.
     */
    public static ChangeSet ask(ModelView model, Edits edits, String topic, String context) {
        Optional<String> words = words(model, topic, context);
        Optional<Element> about = model.element(topic);
        if (words.isEmpty() || about.isEmpty() || pending(model, topic, context).isPresent()) {
            return ChangeSet.EMPTY;
        }
        Optional<Placement> host = model.placementsOf(topic).stream().findFirst();
        if (host.isEmpty()) {
            String id = Ids.element(model::has, Kind.HOTSPOT, words.get());
            return ChangeSet.adding(List.of(request(model, id, words.get(), about.get())));
        }
        Edits.Created pinned =
                Workshop.pin(
                        model, edits, host.get(), words.get(), Workshop.pinAt(model, host.get()));
        String id = pinned.placement().element();
        return pinned.changes()
                .then(ChangeSet.adding(List.of(request(model, id, words.get(), about.get()))));
    }

    private static Element request(ModelView model, String id, String words, Element topic) {
        return new Element(
                id,
                words,
                topic.context(),
                "",
                new Detail.Hotspot(Optional.of(topic.id()), Detail.HotspotState.OPEN)
                        .ownedBy(ownerOf(model, topic)));
    }

    private static String ownerOf(ModelView model, Element topic) {
        return topic.context().flatMap(model::context).flatMap(Context::owner).orElse("");
    }
}
