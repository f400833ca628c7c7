package org.stormspec.render.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.graph.MapFilter.Focus;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.paint.MapLook;

/** Writes the maps of ACME to a folder, to be looked at. */
final class MapPreview {

    private MapPreview() {}

    /** Draws with both engines, in both themes; the folder is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        DependencyMap map = new DependencyMap();
        MapOptions standard = MapOptions.STANDARD.with(MapFilter.ALL).scaled(1);
        for (MapEngine engine : List.of(MapEngine.DOT, MapEngine.ELK)) {
            MapOptions light = standard.with(engine);
            write(map, folder, engine + "-light", light);
            write(map, folder, engine + "-dark", light.with(MapLook.DARK));
            write(map, folder, engine + "-shared", light.with(MapFilter.SHARED));
            Focus focus = Focus.on("acme.health.life_enhancer._public.user-score");
            write(
                    map,
                    folder,
                    engine + "-focus",
                    light.with(MapFilter.ALL.withFocus(java.util.Optional.of(focus))));
        }
    }

    private static void write(DependencyMap map, Path folder, String name, MapOptions options)
            throws IOException {
        for (MapFormat format : MapFormat.values()) {
            map.write(
                    AcmeMap.graph(),
                    format,
                    folder.resolve(name + format.ending()),
                    options,
                    Cancellation.never());
        }
    }
}
