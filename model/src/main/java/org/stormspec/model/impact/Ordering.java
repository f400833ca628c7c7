package org.stormspec.model.impact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.ConsumerContract;
import org.stormspec.model.contract.Contracts;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.store.ModelView;

/**
 * A context that reads records of one key in order, and no longer does when the key is another one
 * (requirement R-032): equal keys share a partition, and only there records keep their order.
 *
 * @param context path of the context
 * @param reason why it cares, as the end of a sentence
 * @param certain whether it said so, or surely needs the order for what it does
 */
public record Ordering(String context, String reason, boolean certain) {

    /** Returns who loses the order of a topic's records, the certain ones first. */
    public static List<Ordering> lostIn(ModelView model, String topic) {
        TopicNames names = new TopicNames(model.workspace());
        return model.element(topic)
                .filter(element -> element.topic().isPresent())
                .flatMap(element -> Contracts.ofTopic(model, names, element))
                .map(contract ->
                        Contracts.readersOf(model, names, contract).stream()
                                .map(read -> of(model, topic, read))
                                .sorted((one, other) ->
                                        Boolean.compare(other.certain(), one.certain()))
                                .toList())
                .orElse(List.of());
    }

    private static Ordering of(ModelView model, String topic, ConsumerContract read) {
        String id = read.consumer().context();
        String path = model.context(id).map(Context::path).orElse(id);
        if (read.consumer().reading().ordered()) {
            return new Ordering(path, "relies on the order of records with one key", true);
        }
        Optional<String> state = remembering(model, topic, id);
        return state.map(words -> new Ordering(path, words, true))
                .orElseGet(() -> new Ordering(path, "reads it", false));
    }

    /** What keeps state by the key: joins, aggregates, read models. */
    private static Optional<String> remembering(ModelView model, String topic, String context) {
        String words =
                model.linksFrom(topic).stream()
                        .filter(link ->
                                link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)
                        .flatMap(link -> model.element(link.to()).stream())
                        .filter(taker -> taker.context().equals(Optional.of(context)))
                        .flatMap(Ordering::remembers)
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Stream<String> remembers(Element taker) {
        String name = "“" + taker.name().replaceAll("\\s+", " ") + "”";
        if (taker.kind() == Kind.READ_MODEL) {
            return Stream.of("keeps the last state of each key in " + name);
        }
        return taker.detail() instanceof Detail.Policy policy && policy.processing().stateful()
                ? Stream.of("joins or counts by the key in " + name)
                : Stream.empty();
    }

    /** Returns it as one phrase. */
    public String words() {
        return context + " " + reason;
    }
}
