package org.stormspec.app.access;

import java.util.List;
import java.util.Optional;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;

/**
 * The cell that is looked at, with everything that is to be said about it.
 *
 * @param row where its topic stands
 * @param column where its context stands
 * @param topic the topic
 * @param context the context
 * @param mark how the context stands to the topic
 * @param why the reason, as a sentence
 * @param heading what the access rules are
 * @param acls the access rules of the cluster that make it so, or would, as text
 * @param offers what can be done about it
 */
public record Cell(
        int row,
        int column,
        TopicContract topic,
        Context context,
        Mark mark,
        String why,
        String heading,
        List<String> acls,
        List<Offer> offers) {

    /**
     * Something that can be done about a cell.
     *
     * @param id names its button
     * @param label what it does, as an order
     * @param refusal why it cannot be done now; empty when it can
     * @param run does it as one undoable step
     */
    public record Offer(String id, String label, Optional<String> refusal, Runnable run) {}

    /** Copies the lists. */
    public Cell {
        acls = List.copyOf(acls);
        offers = List.copyOf(offers);
    }

    /** Returns who and what: {@code finance.campaign reads order of finance.sales}. */
    public String title() {
        String reader = context.path();
        String name = nameOf(topic);
        String read = "%s of %s".formatted(name, topic.owner().path());
        return switch (mark) {
            case WRITES -> "%s owns %s".formatted(reader, name);
            case READS -> "%s reads %s".formatted(reader, read);
            case MAY -> "%s may read %s and does not".formatted(reader, read);
            case IDLE -> "%s is granted %s and does not read it".formatted(reader, read);
            case REFUSED -> "%s reads %s and will be refused".formatted(reader, read);
            case NONE -> "%s may not read %s".formatted(reader, read);
        };
    }

    /** Returns what people call a topic, on one line: {@code order v2}. */
    static String nameOf(TopicContract topic) {
        return topic.element().name().replaceAll("\\s+", " ");
    }

    /** Returns everything in a few words, for those who hear it. */
    public String spoken() {
        return "%s. %s".formatted(title(), why);
    }
}
