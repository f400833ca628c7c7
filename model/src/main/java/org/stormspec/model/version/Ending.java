package org.stormspec.model.version;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * A topic that goes away, with who still has to move (requirement R-117).
 *
 * @param topic the topic
 * @param deprecation what was said about its end
 * @param daysLeft until its last day, negative after it; empty while no day is said
 * @param successor the topic to read instead
 * @param readers who still reads it, by context
 */
public record Ending(
        TopicContract topic,
        Topic.Deprecation deprecation,
        OptionalLong daysLeft,
        Optional<TopicContract> successor,
        List<Reader> readers) {

    /**
     * Somebody who still reads it.
     *
     * @param context that reads
     * @param team that owns the context
     * @param reactions names of what in the context takes the records in
     * @param moving whether it reads the successor as well
     * @param mayRead whether it may read the successor
     */
    public record Reader(
            Context context,
            Optional<Team> team,
            List<String> reactions,
            boolean moving,
            boolean mayRead) {

        /** Copies the reactions. */
        public Reader {
            reactions = List.copyOf(reactions);
        }
    }

    /** Copies the readers. */
    public Ending {
        readers = List.copyOf(readers);
    }

    /** Returns all topics that go away, the nearest end first, those without a day last. */
    public static List<Ending> all(ModelView model, LocalDate today) {
        Landscape landscape = Landscape.of(model);
        List<Ending> endings = new ArrayList<>();
        for (TopicContract topic : landscape.topics().values()) {
            topic.topic()
                    .deprecation()
                    .ifPresent(said -> endings.add(of(model, landscape, topic, said, today)));
        }
        endings.sort(
                Comparator.comparingLong((Ending each) -> each.daysLeft().orElse(Long.MAX_VALUE))
                        .thenComparing(each -> each.topic().name()));
        return endings;
    }

    private static Ending of(
            ModelView model,
            Landscape landscape,
            TopicContract topic,
            Topic.Deprecation said,
            LocalDate today) {
        Optional<TopicContract> successor =
                said.successor().flatMap(id -> Optional.ofNullable(landscape.topics().get(id)));
        List<Reader> readers =
                landscape
                        .readersOf(topic)
                        .filter(reader -> !reader.context().id().equals(topic.owner().id()))
                        .map(reader -> reader(model, landscape, topic, successor, reader))
                        .toList();
        return new Ending(
                topic,
                said,
                said.sunset().stream()
                        .mapToLong(day -> ChronoUnit.DAYS.between(today, day))
                        .findFirst(),
                successor,
                readers);
    }

    private static Reader reader(
            ModelView model,
            Landscape landscape,
            TopicContract topic,
            Optional<TopicContract> successor,
            ContextContract reader) {
        Context context = reader.context();
        return new Reader(
                context,
                reader.team(),
                takers(model, topic.element().id(), context.id()),
                successor
                        .filter(next -> landscape.readersOf(next).anyMatch(reader::equals))
                        .isPresent(),
                successor.isEmpty() || mayRead(successor.get(), context));
    }

    private static boolean mayRead(TopicContract topic, Context reader) {
        return switch (topic.access()) {
            case PUBLIC -> true;
            case PROTECTED -> topic.topic().sharing().grants().contains(reader.id());
            case PRIVATE -> topic.owner().id().equals(reader.id());
        };
    }

    private static List<String> takers(ModelView model, String topic, String context) {
        return model.linksFrom(topic).stream()
                .filter(link -> link.type() == LinkType.TRIGGERS || link.type() == LinkType.INFORMS)
                .flatMap(link -> model.element(link.to()).stream())
                .filter(taker -> taker.context().equals(Optional.of(context)))
                .filter(taker -> taker.kind() != Kind.TOPIC)
                .map(Element::name)
                .sorted()
                .toList();
    }

    /** Returns how long it still lives, as people say it. */
    public String countdown() {
        if (daysLeft.isEmpty()) {
            return "no last day";
        }
        long days = daysLeft.getAsLong();
        if (days == 0) {
            return "ends today";
        }
        return days > 0
                ? "ends in %d %s".formatted(days, days == 1 ? "day" : "days")
                : "ended %d %s ago".formatted(-days, days == -1 ? "day" : "days");
    }

    /** Returns whether somebody reads it although its last day is over. */
    public boolean isOverdue() {
        return !readers.isEmpty() && daysLeft.isPresent() && daysLeft.getAsLong() < 0;
    }
}
