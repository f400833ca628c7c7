package org.stormspec.app.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * Builds the outline of a model: boards, then domains with contexts with elements, then the rest.
 */
public final class Outline {
    /** The types of record that it shows something of. */
    static final Set<RecordType> SHOWN =
            Set.of(
                    RecordType.WORKSPACE,
                    RecordType.BOARD,
                    RecordType.DOMAIN,
                    RecordType.CONTEXT,
                    RecordType.ELEMENT);

    /** Stands for contexts that are in no domain yet. */
    static final RecordKey NO_DOMAIN = new RecordKey(RecordType.DOMAIN, "");

    /** Stands for elements that are in no context. */
    static final RecordKey NO_CONTEXT = new RecordKey(RecordType.CONTEXT, "");

    private static final Comparator<Element> ORDER =
            Comparator.comparing(Element::kind, Comparator.comparingInt(Outline::rank))
                    .thenComparing(Element::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Element::id);

    private final ModelView model;
    private final Map<String, List<Element>> byContext;

    private Outline(ModelView model) {
        this.model = model;
        this.byContext =
                model.elements().stream()
                        .collect(Collectors.groupingBy(element -> element.context().orElse("")));
    }

    /** Returns the lines of the outline. */
    public static List<OutlineNode> of(ModelView model) {
        return new Outline(model).build();
    }

    // The order in which the story of a context is told: who, what is asked, what decides, what
    // happened.
    private static int rank(Kind kind) {
        return switch (kind) {
            case ACTOR -> 0;
            case COMMAND -> 1;
            case AGGREGATE -> 2;
            case EVENT -> 3;
            case TOPIC -> 4;
            case POLICY -> 5;
            case READ_MODEL -> 6;
            case EXTERNAL_SYSTEM -> 7;
            case HOTSPOT -> 8;
            case NOTE -> 9;
            case TIME -> 10;
            case SCREEN -> 11;
            case OPPORTUNITY -> 12;
            case VALUE -> 13;
        };
    }

    private List<OutlineNode> build() {
        List<OutlineNode> lines = new ArrayList<>();
        model.boards().forEach(board -> lines.add(boardLine(board)));
        contextsByDomain().forEach((domain, contexts) -> lines.add(domainLine(domain, contexts)));
        loose().ifPresent(lines::add);
        return lines;
    }

    private static OutlineNode boardLine(Board board) {
        return OutlineNode.leaf(board.key(), board.name(), Optional.empty());
    }

    private Map<String, List<Context>> contextsByDomain() {
        Map<String, List<Context>> byDomain = new TreeMap<>();
        model.stream(RecordType.DOMAIN, Domain.class)
                .forEach(domain -> byDomain.put(domain.id(), new ArrayList<>()));
        model.contexts()
                .forEach(context ->
                        byDomain.computeIfAbsent(context.domain(), any -> new ArrayList<>())
                                .add(context));
        return byDomain;
    }

    private OutlineNode domainLine(String domain, List<Context> contexts) {
        return new OutlineNode(
                domain.isEmpty() ? NO_DOMAIN : new RecordKey(RecordType.DOMAIN, domain),
                domain.isEmpty() ? "No domain yet" : domain,
                Optional.empty(),
                contexts.stream().map(this::contextLine).toList());
    }

    private OutlineNode contextLine(Context context) {
        return new OutlineNode(
                context.key(), context.name(), Optional.empty(), elementLines(context.id()));
    }

    private List<OutlineNode> elementLines(String context) {
        return byContext.getOrDefault(context, List.of()).stream()
                .sorted(ORDER)
                .map(Outline::elementLine)
                .toList();
    }

    private static OutlineNode elementLine(Element element) {
        return OutlineNode.leaf(element.key(), labelOf(element), Optional.of(element.kind()));
    }

    /** Returns the words for an element: a topic's data type and access, else what is on it. */
    public static String labelOf(Element element) {
        return element.topic()
                .map(topic -> topicLabel(element, topic))
                .filter(label -> !label.isBlank())
                .or(() -> Optional.of(element.name()).filter(name -> !name.isBlank()))
                .orElse("Untitled " + element.kind().label().toLowerCase(Locale.ROOT))
                .replace('\n', ' ');
    }

    private static String topicLabel(Element element, Topic topic) {
        String version = topic.version() > 1 ? ".v" + topic.version() : "";
        String access = topic.access().map(Access::word).map(word -> " · " + word).orElse("");
        return TopicNames.typeOf(element) + version + access;
    }

    private Optional<OutlineNode> loose() {
        List<OutlineNode> lines =
                Stream.concat(
                                Stream.of(""),
                                byContext.keySet().stream()
                                        .filter(id -> !id.isEmpty() && model.context(id).isEmpty())
                                        .sorted())
                        .flatMap(id -> elementLines(id).stream())
                        .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new OutlineNode(NO_CONTEXT, "In no context", Optional.empty(), lines));
    }
}
