package org.stormspec.app.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.stormspec.model.edit.Workshop;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.tool.Ballot;

/** One round of dot votes: how many dots there are to give, and where they went. */
public final class Voting implements Ballot {
    private static final int MOST = 999;

    private final Supplier<ModelView> model;
    private final List<Runnable> listeners = new ArrayList<>();
    // Dots of this round; none means as many as people like.
    private Optional<Integer> quota = Optional.empty();

    /**
     * An element with dots.
     *
     * @param element what got them
     * @param dots how many
     * @param share of the most dots that anything got, between 0 and 1
     */
    public record Result(Element element, int dots, double share) {}

    /** Counts the votes of a model. */
    public Voting(Supplier<ModelView> model) {
        this.model = model;
    }

    /** Adds an action that runs when the round changes. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Sets how many dots this round has; empty for as many as people like. */
    public void setQuota(Optional<Integer> dots) {
        quota = dots.map(number -> Math.clamp(number, 1, MOST));
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Returns how many dots this round has. */
    public Optional<Integer> quota() {
        return quota;
    }

    /** Reads a number of dots that was typed; empty words mean as many as people like. */
    public static Optional<Optional<Integer>> parse(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return words.matches("\\d{1,3}") && Integer.parseInt(words) > 0
                ? Optional.of(Optional.of(Integer.parseInt(words)))
                : Optional.empty();
    }

    @Override
    public Optional<String> refusal(int dots) {
        int used = Workshop.votes(model.get());
        return quota.filter(most -> used + dots > most)
                .map(most ->
                        "All %d dots of this round are placed. Shift+V takes one back"
                                .formatted(most));
    }

    /** Returns where the round stands, as people read it: {@code 7 of 12 dots placed}. */
    public String standing() {
        int used = Workshop.votes(model.get());
        String dots = used == 1 ? "1 dot" : used + " dots";
        return quota.map(most -> "%d of %d dots placed".formatted(used, most))
                .orElse(dots + " placed");
    }

    /** Returns what got dots, the most in front. */
    public List<Result> results() {
        List<Element> voted = Workshop.voted(model.get());
        int most = voted.stream().mapToInt(Element::votes).max().orElse(1);
        return voted.stream()
                .map(element ->
                        new Result(element, element.votes(), (double) element.votes() / most))
                .toList();
    }
}
