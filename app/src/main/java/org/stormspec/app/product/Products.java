package org.stormspec.app.product;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.health.DataProduct;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.SchemaTerms;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.policy.EffectiveSettings;
import org.stormspec.model.store.ModelView;

/** Lists what every context gives to others, by domain, as one reads a catalogue. */
final class Products {
    private final ModelView model;
    private final Landscape landscape;
    private final Scope scope;
    private final Defaults defaults;

    private Products(ModelView model) {
        this.model = model;
        this.landscape = Landscape.of(model);
        this.scope = Scope.of(model);
        this.defaults = model.workspace().defaults();
    }

    /** Returns one line for each domain of a model that does not change, on any thread. */
    static List<Line> of(ModelView model) {
        return new Products(model).lines();
    }

    private List<Line> lines() {
        Map<String, List<DataProduct>> byDomain =
                DataProduct.all(landscape).stream()
                        .collect(
                                groupingBy(DataProduct::domain, TreeMap::new, Collectors.toList()));
        return byDomain.entrySet().stream()
                .map(domain -> domain(domain.getKey(), domain.getValue()))
                .toList();
    }

    private Line domain(String id, List<DataProduct> products) {
        int topics = products.stream().mapToInt(product -> product.ports().size()).sum();
        return Line.of(Tone.HEAD, id.isEmpty() ? "without a domain" : id)
                .noting(plane(id) + counted(topics, "shared topic"))
                .over(products.stream().map(this::product).toList())
                .opened();
    }

    private String plane(String domain) {
        return model.find(new RecordKey(RecordType.DOMAIN, domain))
                .map(Domain.class::cast)
                .map(found -> found.plane().name().toLowerCase(Locale.ROOT) + " plane · ")
                .orElse("");
    }

    private static String counted(int count, String thing) {
        return "%d %s%s".formatted(count, thing, count == 1 ? "" : "s");
    }

    private Line product(DataProduct product) {
        Optional<Context> context = model.context(product.context());
        List<Line> lines = new ArrayList<>();
        if (!product.purpose().isBlank()) {
            lines.add(Line.of(Tone.QUIET, product.purpose()));
        }
        product.ports().forEach(port -> lines.add(port(port)));
        return Line.of(Tone.PLAIN, context.map(Context::path).orElse(product.context()))
                .swatched("context")
                .noting(
                        product.owner().map(team -> team + " · ").orElse("nobody's yet · ")
                                + counted(product.ports().size(), "topic"))
                .at(List.of(new RecordKey(RecordType.CONTEXT, product.context())))
                .over(lines)
                .opened();
    }

    private Line port(DataProduct.Port port) {
        TopicContract topic =
                Optional.ofNullable(landscape.topics().get(port.topic())).orElseThrow();
        SchemaTerms schema = topic.topic().schemaTerms();
        return Line.of(Tone.PLAIN, topic.element().name().replaceAll("\\s+", " "))
                .swatched(Kind.TOPIC.word())
                .noting(
                        "%s · %s, %s · %s%s"
                                .formatted(
                                        port.access().word(),
                                        schema.format(defaults).word(),
                                        counted(port.fields(), "field"),
                                        port.readers().isEmpty()
                                                ? "read by nobody yet"
                                                : "read by " + port.readers().size(),
                                        topic.topic().deprecation().isPresent()
                                                ? " · deprecated"
                                                : ""))
                .at(List.of(topic.element().key()))
                .over(
                        Stream.of(
                                        about(topic),
                                        schema(topic),
                                        promises(topic),
                                        policies(port),
                                        settings(topic),
                                        readers(port))
                                .flatMap(part -> part)
                                .toList());
    }

    private static Stream<Line> about(TopicContract topic) {
        Line name = fact("Name", topic.name());
        String says = topic.element().description();
        return says.isBlank() ? Stream.of(name) : Stream.of(name, fact("Meaning", says));
    }

    private static Line fact(String what, String words) {
        return Line.of(Tone.QUIET, what).noting(words);
    }

    private Stream<Line> schema(TopicContract topic) {
        SchemaTerms terms = topic.topic().schemaTerms();
        String version = terms.version().map(number -> ", version " + number).orElse("");
        String key = topic.topic().payload().key().map(name -> ", key " + name).orElse("");
        return Stream.of(
                fact(
                        "Schema",
                        "%s, %s%s%s"
                                .formatted(
                                        terms.format(defaults).word(),
                                        terms.compatibility(defaults).word(),
                                        version,
                                        key)));
    }

    private static Stream<Line> promises(TopicContract topic) {
        Map<String, String> level = topic.topic().product().serviceLevel();
        return level.isEmpty()
                ? Stream.of(fact("Service level", "none promised"))
                : level.entrySet().stream().map(promise -> fact("Service level", said(promise)));
    }

    private static String said(Map.Entry<String, String> promise) {
        return promise.getKey() + " " + promise.getValue();
    }

    private Stream<Line> policies(DataProduct.Port port) {
        return port.tags().stream().flatMap(this::policies);
    }

    private Stream<Line> policies(String tag) {
        List<TagPolicy> policies = scope.policiesOn(tag);
        return policies.isEmpty()
                ? Stream.of(fact("Tag", tag))
                : policies.stream()
                        .map(policy -> fact("Policy", "%s: %s".formatted(tag, words(policy))));
    }

    private static String words(TagPolicy policy) {
        List<String> words = new ArrayList<>();
        words.add(policy.id());
        policy.maxRetentionHours().ifPresent(hours -> words.add("at most %d h".formatted(hours)));
        policy.minRetentionHours().ifPresent(hours -> words.add("at least %d h".formatted(hours)));
        if (!policy.allowedAccess().isEmpty()) {
            words.add(
                    policy.allowedAccess().stream()
                            .sorted()
                            .map(Access::word)
                            .collect(Collectors.joining(" or ")));
        }
        if (!policy.mask().isEmpty()) {
            words.add("masks " + String.join(", ", policy.mask()));
        }
        return String.join(", ", words);
    }

    private Stream<Line> settings(TopicContract topic) {
        return EffectiveSettings.of(scope, topic).stream().map(Products::setting);
    }

    private static Line setting(EffectiveSettings.Row row) {
        String instead = row.isOverridden() ? ", instead of " + row.local().orElse("") : "";
        return fact(row.key(), "%s, from %s%s".formatted(row.value(), row.origin(), instead));
    }

    private Stream<Line> readers(DataProduct.Port port) {
        return port.readers().stream()
                .flatMap(id -> model.context(id).stream())
                .map(reader ->
                        Line.of(Tone.PLAIN, reader.path())
                                .swatched("context")
                                .noting("reads it")
                                .at(List.of(reader.key())));
    }
}
