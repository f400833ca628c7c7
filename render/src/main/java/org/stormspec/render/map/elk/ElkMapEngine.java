package org.stormspec.render.map.elk;

import java.util.concurrent.CancellationException;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.UnsupportedConfigurationException;
import org.eclipse.elk.core.UnsupportedGraphException;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.layout.LayoutEngine;
import org.stormspec.render.map.layout.MapLayout;
import org.stormspec.render.map.layout.MapLayoutException;
import org.stormspec.render.map.layout.MapSizes;

/**
 * Lays out a map with ELK's layered algorithm, in this virtual machine: nothing to install, right
 * angles, and no graph that takes forever.
 */
public final class ElkMapEngine implements LayoutEngine {

    @Override
    public MapLayout layout(MapGraph graph, MapSizes sizes, Cancellation cancellation) {
        cancellation.check();
        Algorithms.areKnown();
        ElkMapGraph elk = ElkMapGraph.of(graph, sizes);
        try {
            new RecursiveGraphLayoutEngine().layout(elk.root(), new Monitor(cancellation));
        } catch (UnsupportedConfigurationException | UnsupportedGraphException e) {
            throw new MapLayoutException(
                    "The built-in layout could not place the map: " + e.getMessage(), e);
        }
        cancellation.check();
        return new ElkResult(elk).layout();
    }

    /** Tells ELK about its own algorithm, once and not before the first layout: it takes time. */
    private static final class Algorithms {

        static {
            LayoutMetaDataService.getInstance()
                    .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        }

        static void areKnown() {
            // The initialiser above has run when this is reached.
        }
    }

    /** Lets ELK ask between its phases whether anybody still wants the result. */
    private static final class Monitor extends BasicProgressMonitor {

        private final Cancellation cancellation;

        Monitor(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public boolean isCanceled() {
            try {
                cancellation.check();
                return false;
            } catch (CancellationException e) {
                return true;
            }
        }
    }
}
