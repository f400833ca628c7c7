package org.stormspec.model.record;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a context is beyond its name, owner and parts.
 *
 * @param title what people call it, in any script, when its name cannot say that
 * @param plane control plane or data plane; empty means as its domain
 * @param kind what kind of thing it is; empty while nobody has said
 * @param draft whether it is not meant to be complete yet
 * @param elsewhere whether others keep its contract: what is known of it is for reading, and
 *     nothing of it is exported, planned or registered from here
 * @param tags tags of the context as a whole
 * @param realises ids of the contexts that a team realises
 * @param scenarios black-box scenarios: ids of flows, or words
 * @param canvas what people agree on about it
 * @param slice what carries it from its code to its costs
 */
public record Charter(
        Optional<String> title,
        Optional<Domain.Plane> plane,
        Optional<Kind> kind,
        boolean draft,
        boolean elsewhere,
        SortedSet<String> tags,
        List<String> realises,
        List<String> scenarios,
        Canvas canvas,
        Slice slice) {

    /** Nothing said. */
    public static final Charter NONE =
            new Charter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    false,
                    new TreeSet<>(),
                    List.of(),
                    List.of(),
                    Canvas.NONE,
                    Slice.NONE);

    /** Copies the collections. */
    public Charter {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        realises = List.copyOf(realises);
        scenarios = List.copyOf(scenarios);
    }

    /** The kinds of context on a context map. */
    public enum Kind {
        FEATURE,
        APPLICATION,
        SYSTEM,
        TEAM
    }

    /** Returns this called otherwise, or by its name. */
    public Charter called(Optional<String> newTitle) {
        return new Charter(
                newTitle, plane, kind, draft, elsewhere, tags, realises, scenarios, canvas, slice);
    }

    /** Returns this on another plane, or on that of its domain. */
    public Charter on(Optional<Domain.Plane> newPlane) {
        return new Charter(
                title, newPlane, kind, draft, elsewhere, tags, realises, scenarios, canvas, slice);
    }

    /** Returns this as another kind of thing, which realises other contexts. */
    public Charter as(Optional<Kind> newKind, List<String> newRealises) {
        return new Charter(
                title,
                plane,
                newKind,
                draft,
                elsewhere,
                tags,
                newRealises,
                scenarios,
                canvas,
                slice);
    }

    /** Returns this as a draft, or as meant. */
    public Charter draft(boolean nowDraft) {
        return new Charter(
                title, plane, kind, nowDraft, elsewhere, tags, realises, scenarios, canvas, slice);
    }

    /** Returns this with its contract kept by others, or here. */
    public Charter keptElsewhere(boolean nowElsewhere) {
        return new Charter(
                title, plane, kind, draft, nowElsewhere, tags, realises, scenarios, canvas, slice);
    }

    /** Returns this with other tags. */
    public Charter tagged(Collection<String> newTags) {
        return new Charter(
                title,
                plane,
                kind,
                draft,
                elsewhere,
                new TreeSet<>(newTags),
                realises,
                scenarios,
                canvas,
                slice);
    }

    /** Returns this with other scenarios. */
    public Charter showing(List<String> newScenarios) {
        return new Charter(
                title, plane, kind, draft, elsewhere, tags, realises, newScenarios, canvas, slice);
    }

    /** Returns this with another canvas. */
    public Charter agreed(Canvas newCanvas) {
        return new Charter(
                title, plane, kind, draft, elsewhere, tags, realises, scenarios, newCanvas, slice);
    }

    /** Returns this carried otherwise. */
    public Charter carried(Slice newSlice) {
        return new Charter(
                title, plane, kind, draft, elsewhere, tags, realises, scenarios, canvas, newSlice);
    }
}
