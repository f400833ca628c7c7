package org.stormspec.app.outline;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.app.outline.OutlineNode.Role;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/** Tenant, domains, contexts, services, topics: the outline of what is owned by whom. */
final class Hierarchy {
    private static final String ID = "hierarchy/";

    private final ModelView model;

    Hierarchy(ModelView model) {
        this.model = model;
    }

    /** Returns the tenant, once there is a context. */
    Optional<OutlineNode> root() {
        Workspace workspace = model.workspace();
        String tenant = workspace.tenant().isEmpty() ? workspace.id() : workspace.tenant();
        return model.contexts().isEmpty()
                ? Optional.empty()
                : Optional.of(line(Role.TENANT, workspace.key(), "", tenant, false));
    }

    List<OutlineNode> below(OutlineNode line) {
        return switch (line.role()) {
            case TENANT -> domains();
            case DOMAIN -> contexts(line.key().id());
            case MEMBER -> inContext(line.key().id());
            case SERVICE ->
                    topics(line.key().id()).filter(topic -> isBy(topic, line.label())).toList();
            default -> List.of();
        };
    }

    private List<OutlineNode> domains() {
        SortedSet<String> names = new TreeSet<>();
        model.all(RecordType.DOMAIN).forEach(domain -> names.add(domain.key().id()));
        model.contexts().forEach(context -> names.add(context.domain()));
        return names.stream()
                .map(name ->
                        line(
                                Role.DOMAIN,
                                new RecordKey(RecordType.DOMAIN, name),
                                "",
                                name.isEmpty() ? "In no domain" : name + plane(name),
                                model.contexts().stream()
                                        .noneMatch(context -> context.domain().equals(name))))
                .toList();
    }

    private String plane(String domain) {
        return model.find(new RecordKey(RecordType.DOMAIN, domain))
                .map(Domain.class::cast)
                .filter(found -> found.plane() == Domain.Plane.CONTROL)
                .map(_ -> " · control plane")
                .orElse("");
    }

    private List<OutlineNode> contexts(String domain) {
        return model.contexts().stream()
                .filter(context -> context.domain().equals(domain))
                .map(context ->
                        line(
                                Role.MEMBER,
                                context.key(),
                                "",
                                context.name(),
                                context.services().isEmpty()
                                        && elements(context.id()).findAny().isEmpty()))
                .toList();
    }

    /** Services with what they write, then topics that none of them writes. */
    private List<OutlineNode> inContext(String id) {
        List<Context.Service> services = model.context(id).map(Context::services).orElse(List.of());
        Stream<OutlineNode> first =
                services.stream()
                        .map(service ->
                                line(
                                        Role.SERVICE,
                                        new RecordKey(RecordType.CONTEXT, id),
                                        service.id(),
                                        service.id(),
                                        topics(id).noneMatch(t -> isBy(t, service.id()))));
        Stream<OutlineNode> rest =
                topics(id)
                        .filter(topic ->
                                services.stream().noneMatch(service -> isBy(topic, service.id())));
        return Stream.concat(first, rest).toList();
    }

    private Stream<Element> elements(String context) {
        return model.elements(Kind.TOPIC).stream()
                .filter(element -> element.context().equals(Optional.of(context)));
    }

    private Stream<OutlineNode> topics(String context) {
        return elements(context)
                .map(element ->
                        new OutlineNode(
                                ID + element.key(),
                                Role.STREAM,
                                element.key(),
                                "",
                                Optional.of(element.id()),
                                Outline.labelOf(element),
                                Optional.of(Kind.TOPIC),
                                true));
    }

    // As in the documents: where nobody said which service writes, the first one does.
    private boolean isBy(OutlineNode topic, String service) {
        Optional<Element> element = topic.element().flatMap(model::element);
        return element.flatMap(Element::topic)
                .flatMap(detail -> detail.origin().producedBy())
                .or(() ->
                        element.flatMap(Element::context)
                                .flatMap(model::context)
                                .flatMap(context -> context.services().stream().findFirst())
                                .map(Context.Service::id))
                .equals(Optional.of(service));
    }

    private static OutlineNode line(
            Role role, RecordKey key, String part, String label, boolean leaf) {
        return new OutlineNode(
                ID + role + "/" + key + "/" + part,
                role,
                key,
                "",
                Optional.empty(),
                label,
                Optional.empty(),
                leaf);
    }
}
