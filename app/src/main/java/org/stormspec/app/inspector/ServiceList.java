package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.naming.Ascii;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Context.Service;
import org.stormspec.model.rule.Wording;
import org.stormspec.model.store.ModelView;

/** What the services of a context, which are maintained and released together, bring with them. */
final class ServiceList {
    private final ModelView model;
    private final Context context;

    ServiceList(ModelView model, Context context) {
        this.model = model;
        this.context = context;
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
        ContextContract contract = Landscape.of(model).context(context.id()).orElseThrow();
        for (Service service : context.services()) {
            rows.add(row(service, "user", user(service)));
            rows.add(
                    row(
                            service,
                            "package",
                            service.packageName().isEmpty()
                                    ? "not said; " + proposed(context, service) + " would do"
                                    : service.packageName()));
            written(contract, service)
                    .ifPresent(topics -> rows.add(row(service, "topics", "writes " + topics)));
            read(contract, service)
                    .ifPresent(topics -> rows.add(row(service, "sources", "reads " + topics)));
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

    private static Optional<String> written(ContextContract contract, Service service) {
        return listed(
                contract.topics().stream()
                        .filter(topic -> topic.producer().filter(service.id()::equals).isPresent())
                        .map(topic -> topic.element().name()));
    }

    private static Optional<String> read(ContextContract contract, Service service) {
        return listed(
                contract.reads().stream()
                        .filter(read -> read.service().filter(service.id()::equals).isPresent())
                        .map(read -> read.topic().element().name()));
    }

    private static Optional<String> listed(Stream<String> names) {
        return Optional.of(
                        names.map(name -> name.replace('\n', ' '))
                                .collect(Collectors.joining(", ")))
                .filter(list -> !list.isEmpty());
    }
}
