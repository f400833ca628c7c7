package org.stormspec.model.health;

import java.util.List;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.store.ModelView;

/**
 * How sound a model is as a whole.
 *
 * @param contexts how many contexts it has
 * @param topics how many topics it has that have a name
 * @param pinBall how much events bounce about, with culprits
 * @param orphans what hangs in the air, by kind and id
 * @param maturity how far the organisation has come
 * @param pillars the four pillars of a data mesh
 */
public record Health(
        int contexts,
        int topics,
        PinBall pinBall,
        List<Orphan> orphans,
        Maturity maturity,
        List<Pillar> pillars) {

    /** Copies the lists. */
    public Health {
        orphans = List.copyOf(orphans);
        pillars = List.copyOf(pillars);
    }

    /** Examines a model that does not change, such as a snapshot, on any thread. */
    public static Health of(ModelView model) {
        Landscape landscape = Landscape.of(model);
        PinBall pinBall = PinBalls.of(model);
        Scores scores = new Scores(model, landscape, pinBall);
        return new Health(
                landscape.contexts().size(),
                landscape.topics().size(),
                pinBall,
                Orphans.of(model, landscape),
                scores.maturity(),
                scores.pillars());
    }
}
