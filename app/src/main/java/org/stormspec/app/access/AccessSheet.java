package org.stormspec.app.access;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.model.contract.AccessMatrix;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;
import org.stormspec.model.store.ModelView;

/** The whole matrix of one state of the model, with the mark of every cell at hand. */
final class AccessSheet {
    private final Landscape landscape;
    private final AccessMatrix matrix;
    private final List<Context> contexts;
    // By owner, what is open first, and then by name, as the rows stand.
    private final List<TopicContract> topics;
    private final Mark[] marks;
    private final Map<Mark, Integer> counts = new EnumMap<>(Mark.class);

    private AccessSheet(Landscape landscape) {
        this.landscape = landscape;
        this.matrix = AccessMatrix.of(landscape);
        this.contexts = matrix.contexts();
        this.topics =
                matrix.topics().stream()
                        .sorted(
                                Comparator.comparing((TopicContract topic) -> topic.owner().path())
                                        .thenComparing(TopicContract::access)
                                        .thenComparing(TopicContract::name))
                        .toList();
        this.marks = new Mark[topics.size() * contexts.size()];
        for (int at = 0; at < marks.length; at++) {
            Mark mark =
                    Mark.of(
                            matrix.entry(
                                    contexts.get(at % contexts.size()),
                                    topics.get(at / contexts.size())));
            marks[at] = mark;
            counts.merge(mark, 1, Integer::sum);
        }
    }

    static AccessSheet of(ModelView model) {
        return new AccessSheet(Landscape.of(model));
    }

    Landscape landscape() {
        return landscape;
    }

    AccessMatrix matrix() {
        return matrix;
    }

    List<Context> contexts() {
        return contexts;
    }

    List<TopicContract> topics() {
        return topics;
    }

    Mark mark(int topic, int context) {
        return marks[topic * contexts.size() + context];
    }

    int count(Mark mark) {
        return counts.getOrDefault(mark, 0);
    }

    SortedSet<String> domains() {
        SortedSet<String> domains = new TreeSet<>();
        topics.stream()
                .map(topic -> topic.owner().domain())
                .filter(domain -> !domain.isEmpty())
                .forEach(domains::add);
        return domains;
    }

    SortedSet<String> tags() {
        SortedSet<String> tags = new TreeSet<>();
        topics.forEach(topic -> tags.addAll(topic.tags()));
        return tags;
    }
}
