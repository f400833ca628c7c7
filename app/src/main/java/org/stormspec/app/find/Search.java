package org.stormspec.app.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.stormspec.app.find.Finder.Hit;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.RunningTask;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.RecordKey;

/**
 * Searches away from the screen's thread. Each search makes those begun before it stale, and what
 * comes out of a stale one is dropped.
 */
public final class Search {
    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Finder finder;
    private Optional<RunningTask> running = Optional.empty();
    private long asked;
    // What can be found changes only with the model.
    private Optional<Corpus> corpus = Optional.empty();
    private long revision = -1;

    /** Searches a session. */
    public Search(WorkspaceSession session, TaskRunner tasks) {
        this(session, tasks, new Finder());
    }

    private Search(WorkspaceSession session, TaskRunner tasks, Finder finder) {
        this.session = session;
        this.tasks = tasks;
        this.finder = finder;
    }

    /** Returns another search, which does not make this one stale but shares what was read. */
    public Search another() {
        return new Search(session, tasks, finder);
    }

    /** Finds boards, contexts and elements, best first. */
    public void everywhere(String query, int limit, Consumer<List<Hit>> found) {
        Query wanted = Query.of(query);
        start(corpus -> finder.everywhere(corpus, wanted, limit), found);
    }

    /** Finds the stickies of a board, in the order of time. */
    public void onBoard(String query, String board, Consumer<List<RecordKey>> found) {
        Query wanted = Query.of(query);
        start(corpus -> finder.onBoard(corpus, wanted, board), found);
    }

    /** Makes what is being searched stale. */
    public void stop() {
        running.ifPresent(RunningTask::cancel);
        asked++;
    }

    private <T> void start(Function<Corpus, T> find, Consumer<T> found) {
        stop();
        long number = asked;
        Corpus gathered = gather();
        running =
                Optional.of(
                        tasks.start(
                                "Search",
                                _ -> {
                                    synchronized (finder) {
                                        return find.apply(gathered);
                                    }
                                },
                                outcome -> {
                                    if (number == asked) {
                                        take(outcome, found);
                                    }
                                }));
    }

    private Corpus gather() {
        if (corpus.isEmpty() || revision != session.revision()) {
            revision = session.revision();
            corpus = Optional.of(Corpus.of(session.model()));
        }
        return corpus.get();
    }

    private static <T> void take(Outcome<T> outcome, Consumer<T> found) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> found.accept(value);
            case Outcome.Failed<T>(Exception cause) -> throw new IllegalStateException(cause);
            case Outcome.Cancelled<T> _ -> {}
        }
    }
}
