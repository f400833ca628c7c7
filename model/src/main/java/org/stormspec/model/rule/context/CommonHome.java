package org.stormspec.model.rule.context;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.starter.Starter;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * The place in the common domain for an entity that everybody needs (requirement R-140), where a
 * model has no context of the control plane yet.
 */
final class CommonHome {

    private CommonHome() {}

    /** Returns the path of the context for an entity: {@code common.users} for {@code user}. */
    static String pathFor(String word) {
        String name = Ids.slug(word).replace('-', '_').replace('.', '_');
        return Starter.DOMAIN
                + "."
                + (name.endsWith("s") ? name + (name.endsWith("ss") ? "es" : "") : name + "s");
    }

    /** Returns whether the place is free in a model. */
    static boolean isFree(Scope scope, String word) {
        String path = pathFor(word);
        return scope.model().contexts().stream()
                .noneMatch(context -> context.id().equals(path) || context.path().equals(path));
    }

    /**
     * Opens the place, and the domain round it, and returns its context: in the hands of whoever
     * had the entity before, with one service to write it.
     */
    static Context open(ModelView model, Draft draft, String word, Context before) {
        String path = pathFor(word);
        Optional<Domain> domain =
                draft.find(
                                new Domain(
                                                Starter.DOMAIN,
                                                Domain.Plane.CONTROL,
                                                "",
                                                Optional.empty())
                                        .key())
                        .map(Domain.class::cast);
        if (domain.isEmpty()) {
            draft.put(
                    new Domain(
                            Starter.DOMAIN,
                            Domain.Plane.CONTROL,
                            "what every other domain needs",
                            Optional.empty()));
        }
        Context context =
                Context.named(
                                Ids.context(model::has, path),
                                Starter.DOMAIN,
                                path.substring(Starter.DOMAIN.length() + 1))
                        .ownedBy(before.owner())
                        .running(
                                List.of(
                                        new Context.Service(
                                                Wording.pascal(word) + "Registry", "")));
        // A common domain that is told to be of the business stays it; this context is not.
        boolean business = domain.filter(found -> found.plane() == Domain.Plane.DATA).isPresent();
        Context opened =
                business
                        ? context.chartered(context.charter().on(Optional.of(Domain.Plane.CONTROL)))
                        : context;
        draft.put(opened);
        return opened;
    }

    /** Moves elements into a context, and along with each topic what publishes it beside it. */
    static void move(ModelView model, Draft draft, Collection<String> elements, String home) {
        for (String id : elements) {
            Optional<String> from = model.element(id).flatMap(Element::context);
            Stream.concat(
                            Stream.of(id),
                            model.linksTo(id).stream()
                                    .filter(link -> link.type() == LinkType.PUBLISHES)
                                    .map(Link::from))
                    .flatMap(each -> model.element(each).stream())
                    .filter(element -> element.context().isPresent())
                    .filter(element -> element.context().equals(from))
                    .forEach(element -> draft.put(ownWriter(element, home)));
        }
    }

    private static Element ownWriter(Element element, String home) {
        return Repairs.onTopic(
                element.in(Optional.of(home)),
                topic -> topic.from(topic.origin().producedBy(Optional.empty())));
    }
}
