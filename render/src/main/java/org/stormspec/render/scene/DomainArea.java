package org.stormspec.render.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.view.Rect;

/**
 * A domain on a board: what is round the frames of its contexts. Where they stand among those of
 * other domains, each frame bears the name instead of a line round all.
 *
 * @param title tenant and domain: {@code acme · finance}
 * @param box what it takes, with room for the title above the frames
 * @param outlined whether a line is drawn round it
 */
record DomainArea(String title, Rect box, boolean outlined) {

    /** Room between the outermost frames and the line, in board units. */
    static final double PADDING = 20;

    /** Height of the strip of the title, in board units. */
    static final double STRIP = 34;

    /** Returns the domains of these frames, by name. */
    static List<DomainArea> of(ModelView model, Collection<FrameItem> frames) {
        SortedMap<String, List<Rect>> byDomain = new TreeMap<>();
        for (FrameItem frame : frames) {
            String domain = model.context(frame.frame().context()).map(Context::domain).orElse("");
            byDomain.computeIfAbsent(domain, _ -> new ArrayList<>()).add(frame.bounds());
        }
        List<DomainArea> areas = new ArrayList<>();
        byDomain.forEach((domain, boxes) -> {
            if (!domain.isEmpty()) {
                areas.addAll(of(title(model.workspace(), domain), domain, boxes, byDomain));
            }
        });
        return List.copyOf(areas);
    }

    private static String title(Workspace workspace, String domain) {
        String tenant = workspace.tenant().isEmpty() ? workspace.id() : workspace.tenant();
        return tenant.isEmpty() ? domain : tenant + " · " + domain;
    }

    private static List<DomainArea> of(
            String title, String domain, List<Rect> boxes, SortedMap<String, List<Rect>> all) {
        Rect whole = room(boxes.stream().reduce(Rect::union).orElseThrow());
        boolean alone =
                all.entrySet().stream()
                        .filter(other -> !other.getKey().equals(domain))
                        .flatMap(other -> other.getValue().stream())
                        .noneMatch(whole::meets);
        return alone
                ? List.of(new DomainArea(title, whole, true))
                : boxes.stream().map(box -> new DomainArea(title, room(box), false)).toList();
    }

    private static Rect room(Rect box) {
        Rect wide = box.grown(PADDING);
        return new Rect(
                wide.x(),
                wide.y() - (STRIP - PADDING),
                wide.width(),
                wide.height() + STRIP - PADDING);
    }
}
