package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.naming.Ascii;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Context.Service;
import org.stormspec.model.record.Element;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.ModelView;

/** What the services of a context, which are maintained and released together, bring with them. */
final class ServiceList {
    private final ModelView model;
    private final Context context;
    private final List<Element> own;

    /**
     * Looks at one context.
     *
     * @param own the elements of the context
     */
    ServiceList(ModelView model, Context context, List<Element> own) {
        this.model = model;
        this.context = context;
        this.own = List.copyOf(own);
    }

    /** Returns a context whose services all have a package, under the context where none was. */
    static Context packaged(Context context) {
        return context.running(
                context.services().stream()
                        .map(service ->
                                service.packageName().isEmpty()
                                        ? service.packaged(proposed(context, service))
                                        : service)
                        .toList());
    }

    private static String proposed(Context context, Service service) {
        String words = String.join("_", Wording.words(Ascii.of(service.id())));
        return context.path().toLowerCase(Locale.ROOT)
                + "."
                + (words.isEmpty() ? "service" : words);
    }

    /** Returns a row for each thing that follows from a service, and one for the repository. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Service service : context.services()) {
            rows.add(row(service, "user", user(service)));
            rows.add(
                    row(
                            service,
                            "package",
                            service.packageName().isEmpty()
                                    ? "not said; " + proposed(context, service) + " would do"
                                    : service.packageName()));
            written(service)
                    .ifPresent(topics -> rows.add(row(service, "topics", "writes " + topics)));
            read(service).ifPresent(topics -> rows.add(row(service, "sources", "reads " + topics)));
        }
        String repository = new SliceProposals(model).of(context).getOrDefault("repository", "");
        rows.add(List.of("All", "repository", repository));
        return rows;
    }

    private static List<String> row(Service service, String what, String is) {
        return List.of(service.id(), what, is);
    }

    private String user(Service service) {
        String usual = new TopicNames(model.workspace()).principalOf(context);
        return service.principal()
                .filter(own -> !own.equals(usual))
                .map(own -> own + ", with the rights of " + context.path())
                .orElse(usual);
    }

    private Optional<String> written(Service service) {
        return listed(
                own.stream()
                        .filter(element ->
                                element.topic()
                                        .filter(topic -> isOf(topic.origin().producedBy(), service))
                                        .isPresent())
                        .map(Element::name));
    }

    private Optional<String> read(Service service) {
        return listed(
                model.consumers().stream()
                        .filter(consumer -> consumer.context().equals(context.id()))
                        .filter(consumer -> isOf(consumer.by(), service))
                        .flatMap(consumer -> model.element(consumer.topic()).stream())
                        .map(Element::name));
    }

    // Where nobody is named, it is the context's first service.
    private boolean isOf(Optional<String> named, Service service) {
        return named.orElse(context.services().getFirst().id()).equals(service.id());
    }

    private static Optional<String> listed(Stream<String> names) {
        return Optional.of(
                        names.map(name -> name.replace('\n', ' '))
                                .collect(Collectors.joining(", ")))
                .filter(list -> !list.isEmpty());
    }
}
