package org.stormspec.model.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.stormspec.model.inventory.NameOrder.Part;
import org.stormspec.model.inventory.Proposal.Found;
import org.stormspec.model.inventory.Proposal.Leftover;
import org.stormspec.model.naming.Expression;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Naming;
import org.stormspec.model.store.ModelView;

/** Reads topic names as they are found on a cluster, and proposes a model of them. */
public final class Survey {

    /** This share of names must begin alike for that word to be the tenant. */
    private static final double NEARLY_ALL = 0.9;

    /** So few names prove nothing about a tenant. */
    private static final int FEW = 3;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\"'`|]+");
    private static final Pattern KAFKAS =
            Pattern.compile(
                    "__.*|_schemas.*|_confluent.*|(?:connect|mm2)-(?:configs|offsets|status).*"
                            + "|heartbeats|.*\\.checkpoints\\.internal");
    private static final Pattern STREAMS = Pattern.compile(".*-(?:changelog|repartition)");

    private final ModelView model;
    private final Naming naming;
    private final Expression segment;
    private final List<Leftover> leftovers = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> meant = new HashMap<>();

    private Survey(ModelView model) {
        this.model = model;
        this.naming = model.workspace().naming();
        this.segment = new Expression(naming.segment());
    }

    /** Returns the names in a text, one a line or with blanks, commas or quotes between them. */
    public static List<String> names(String text) {
        return BETWEEN.splitAsStream(text)
                .filter(word -> !word.isBlank())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toCollection(LinkedHashSet::new), List::copyOf));
    }

    /** Proposes a model of names, in the order that most of them seem to follow. */
    public static Proposal of(ModelView model, String text) {
        List<String> names = names(text);
        return new Survey(model).read(names, guess(model, names));
    }

    /** Proposes a model of names that follow an order. */
    public static Proposal of(ModelView model, String text, NameOrder order) {
        return new Survey(model).read(names(text), order);
    }

    private static NameOrder guess(ModelView model, List<String> all) {
        List<String> names = all.stream().filter(Survey::isPeoples).toList();
        char separator = separator(names);
        Naming naming = model.workspace().naming();
        List<List<String>> words =
                names.stream()
                        .map(name -> NameWords.of(name, separator, naming).words())
                        .filter(parts -> parts.size() > 1)
                        .collect(Collectors.toCollection(ArrayList::new));
        List<Part> parts = new ArrayList<>();
        leading(words, model.workspace().tenant()).ifPresent(part -> drop(parts, part, words));
        if (nearlyAll(words, parted -> NameWords.isEnvironment(parted.getFirst()))) {
            drop(parts, Part.ENVIRONMENT, words);
        }
        boolean deep =
                words.stream().filter(parted -> parted.size() > 2).count() * 2 >= words.size();
        if (deep) {
            parts.add(Part.DOMAIN);
        }
        parts.add(Part.CONTEXT);
        return new NameOrder(separator, parts);
    }

    private static void drop(List<Part> parts, Part part, List<List<String>> words) {
        parts.add(part);
        words.replaceAll(parted -> parted.subList(1, parted.size()));
        words.removeIf(List::isEmpty);
    }

    /** A stage in front is none of the tenant's business; it may stand before it or behind it. */
    private static Optional<Part> leading(List<List<String>> words, String tenant) {
        if (words.isEmpty() || nearlyAll(words, all -> NameWords.isEnvironment(all.getFirst()))) {
            return Optional.empty();
        }
        String first =
                words.stream()
                        .collect(Collectors.groupingBy(List::getFirst, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
        boolean shared = nearlyAll(words, parted -> parted.getFirst().equals(first));
        boolean deep =
                words.stream().filter(parted -> parted.size() > FEW).count() * 2 >= words.size();
        boolean proven = words.size() >= FEW && shared && deep;
        return proven || first.equals(tenant) ? Optional.of(Part.TENANT) : Optional.empty();
    }

    private static boolean nearlyAll(List<List<String>> words, Predicate<List<String>> test) {
        return !words.isEmpty() && words.stream().filter(test).count() >= NEARLY_ALL * words.size();
    }

    /** The sign that most names have; the more telling one when two have it as often. */
    private static char separator(List<String> names) {
        return NameOrder.SEPARATORS
                .chars()
                .mapToObj(sign -> (char) sign)
                .max(Comparator.comparingLong(sign -> parted(names, sign)))
                .filter(sign -> parted(names, sign) > parted(names, '.'))
                .orElse('.');
    }

    private static long parted(List<String> names, char sign) {
        return names.stream().filter(name -> name.indexOf(sign) > 0).count();
    }

    private static boolean isPeoples(String name) {
        return !KAFKAS.matcher(name).matches() && !STREAMS.matcher(name).matches();
    }

    private Proposal read(List<String> names, NameOrder order) {
        TopicNames grammar = new TopicNames(model.workspace());
        for (Element element : model.elements(Kind.TOPIC)) {
            grammar.nameOf(element, element.context().flatMap(model::context))
                    .ifPresent(taken::add);
        }
        List<Found> found =
                names.stream()
                        .flatMap(name -> read(name, order, grammar).stream())
                        .sorted(
                                Comparator.comparing(Found::domain)
                                        .thenComparing(Found::context)
                                        .thenComparing(Found::type)
                                        .thenComparingInt(Found::version))
                        .toList();
        return new Proposal(order, tenant(names, order), found, leftovers);
    }

    private String tenant(List<String> names, NameOrder order) {
        int place = order.parts().indexOf(Part.TENANT);
        return names.stream()
                .filter(Survey::isPeoples)
                .map(name -> NameWords.of(name, order.separator(), naming).words())
                .filter(words -> place >= 0 && words.size() > place + 1)
                .map(words -> words.get(place))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private Optional<Found> read(String name, NameOrder order, TopicNames grammar) {
        Optional<String> refusal = refusal(name);
        if (refusal.isPresent()) {
            return left(name, refusal.get());
        }
        Optional<Found> found =
                grammar.read(name)
                        .flatMap(parts -> regular(name, parts, grammar))
                        .or(() -> parted(name, order));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found topic = found.get();
        String same =
                topic.path() + " " + topic.access() + " " + topic.type() + " " + topic.version();
        String other = meant.putIfAbsent(same, name);
        return other == null ? found : left(name, "it seems to be the same as " + other);
    }

    private Optional<String> refusal(String name) {
        if (!isPeoples(name)) {
            return Optional.of(
                    KAFKAS.matcher(name).matches()
                            ? "Kafka keeps it for itself"
                            : "Kafka Streams keeps it for itself");
        }
        return KafkaNames.refusal(name)
                .map(reason -> "Kafka cannot have a topic of that name: " + reason)
                .or(() ->
                        taken.contains(name)
                                ? Optional.of("it is in the model already")
                                : Optional.empty());
    }

    private Optional<Found> left(String name, String reason) {
        leftovers.add(new Leftover(name, reason));
        return Optional.empty();
    }

    private Optional<Found> regular(String name, Map<String, String> parts, TopicNames grammar) {
        boolean ours =
                parts.getOrDefault("tenant", "").equals(model.workspace().tenant())
                        && parts.keySet()
                                .containsAll(Set.of("domain", "context", "access", "type"));
        return ours
                ? grammar.accessOf(parts.getOrDefault("access", ""))
                        .map(access ->
                                new Found(
                                        name,
                                        parts.getOrDefault("domain", ""),
                                        parts.getOrDefault("context", ""),
                                        access,
                                        false,
                                        parts.getOrDefault("type", ""),
                                        Integer.parseInt(parts.getOrDefault("major", "1")),
                                        NameWords.kindOf(parts.getOrDefault("type", ""))))
                : Optional.empty();
    }

    private Optional<Found> parted(String name, NameOrder order) {
        NameWords words = NameWords.of(name, order.separator(), naming);
        List<String> left = new ArrayList<>(words.words());
        String domain = "";
        String context = "";
        if (left.size() < 2) {
            return left(
                    name,
                    "there is no '%s' in it, so it names no context".formatted(order.separator()));
        }
        for (Part part : order.parts()) {
            if (left.size() < 2) {
                return left(name, "it is shorter than " + order.text());
            }
            String word = left.removeFirst();
            switch (part) {
                case DOMAIN -> domain = segment(word);
                case CONTEXT -> context = segment(word);
                case TENANT, ENVIRONMENT, SKIP -> {}
            }
        }
        String type = TopicNames.kebab(String.join("-", left));
        if (type.isEmpty() || context.isEmpty()) {
            return left(name, "it names no " + (type.isEmpty() ? "type" : "context"));
        }
        return Optional.of(
                new Found(
                        name,
                        domain.isEmpty() ? domainOf(context) : domain,
                        context,
                        words.access().orElse(Access.PRIVATE),
                        words.access().isEmpty(),
                        type,
                        words.version(),
                        NameWords.kindOf(type)));
    }

    /** A context that the model knows keeps its domain. */
    private String domainOf(String context) {
        List<String> domains =
                model.contexts().stream()
                        .filter(known -> known.name().equals(context))
                        .map(Context::domain)
                        .toList();
        return domains.size() == 1 ? domains.getFirst() : "";
    }

    /** Contexts and domains are written in small letters, with underscores between words. */
    private String segment(String word) {
        return segment.matches(word)
                ? word
                : TopicNames.kebab(word).replace('-', '_').toLowerCase(Locale.ROOT);
    }
}
