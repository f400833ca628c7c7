package org.stormspec.render.map;

import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.paint.MapLook;

/**
 * How a map is drawn.
 *
 * @param filter which part of it
 * @param level how much of that part
 * @param engine who lays it out
 * @param look its colours
 * @param scale pixels for a point, in a PNG
 */
public record MapOptions(
        MapFilter filter, Level level, MapEngine engine, MapLook look, double scale) {

    /**
     * What contexts share with each other, by the best engine, in light colours, sharp on dense
     * screens.
     */
    public static final MapOptions STANDARD =
            new MapOptions(MapFilter.SHARED, Level.TOPICS, MapEngine.BEST, MapLook.LIGHT, 2);

    /** Returns these options for another part of the map. */
    public MapOptions with(MapFilter newFilter) {
        return new MapOptions(newFilter, level, engine, look, scale);
    }

    /** Returns these options for more or less of it. */
    public MapOptions with(Level newLevel) {
        return new MapOptions(filter, newLevel, engine, look, scale);
    }

    /** Returns these options with another engine. */
    public MapOptions with(MapEngine newEngine) {
        return new MapOptions(filter, level, newEngine, look, scale);
    }

    /** Returns these options in other colours. */
    public MapOptions with(MapLook newLook) {
        return new MapOptions(filter, level, engine, newLook, scale);
    }

    /** Returns these options with another number of pixels for a point. */
    public MapOptions scaled(double newScale) {
        return new MapOptions(filter, level, engine, look, newScale);
    }
}
