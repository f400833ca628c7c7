package org.stormspec.model.rule.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Detail.Hotspot;
import org.stormspec.model.record.Detail.HotspotState;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A hotspot still waits for an answer. */
public final class OpenHotspotRule implements Rule<Element> {

    @Override
    public About about() {
        return new About(
                "FLO-09",
                Level.HINT,
                "Open question",
                "Hotspots are the memory of a workshop; those still open when the specs go out"
                        + " should be open on purpose.",
                "Still open: who pays for moving v1 readers to order v2?",
                "accept it as it is · close it");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.ELEMENT);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return scope.model().elements(Kind.HOTSPOT).stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        return element.detail() instanceof Hotspot hotspot && hotspot.state() == HotspotState.OPEN
                ? Stream.of(finding(scope, element, hotspot))
                : Stream.empty();
    }

    private Finding finding(Scope scope, Element element, Hotspot hotspot) {
        List<RecordKey> places = new ArrayList<>();
        places.add(element.key());
        hotspot.about().map(Element::key).filter(scope.model()::has).ifPresent(places::add);
        return about().finding(
                        "Still open: " + element.name(),
                        places,
                        List.of(
                                Repairs.element(
                                        "accept it as it is",
                                        element.id(),
                                        found -> turned(found, HotspotState.ACCEPTED)),
                                Repairs.element(
                                        "close it",
                                        element.id(),
                                        found -> turned(found, HotspotState.CLOSED))));
    }

    private static Element turned(Element element, HotspotState state) {
        return element.detail() instanceof Hotspot hotspot
                ? element.with(new Hotspot(hotspot.about(), state))
                : element;
    }
}
