package org.stormspec.model.rule.storm;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** One aggregate handles nearly everything, and nobody has asked whether it is one thing. */
public final class GiantRule extends ElementSmell {

    /** From so many commands and events on, an aggregate is looked at; a slice has 8 to 20. */
    private static final int MANY = 12;

    /** Makes the rule. */
    public GiantRule() {
        super(Smell.GIANT, Kind.AGGREGATE);
    }

    @Override
    boolean smells(Scope scope, Element aggregate) {
        return handled(scope, aggregate) >= MANY && !isAsked(scope, aggregate);
    }

    private static long handled(Scope scope, Element aggregate) {
        Stream<String> commands = scope.model().linksTo(aggregate.id()).stream().map(Link::from);
        Stream<String> events = scope.model().linksFrom(aggregate.id()).stream().map(Link::to);
        return Stream.concat(commands, events)
                .flatMap(id -> scope.model().element(id).stream())
                .filter(element -> element.kind() == Kind.COMMAND || element.kind() == Kind.EVENT)
                .count();
    }

    private static boolean isAsked(Scope scope, Element aggregate) {
        return scope.model().elements(Kind.HOTSPOT).stream()
                .anyMatch(hotspot ->
                        hotspot.detail() instanceof Detail.Hotspot detail
                                && detail.about().equals(Optional.of(aggregate.id())));
    }

    @Override
    String message(Scope scope, Element aggregate) {
        return "%s handles %d commands and events."
                .formatted(quoted(aggregate), handled(scope, aggregate));
    }

    @Override
    List<Fix> fixes(Scope scope, Element aggregate) {
        return List.of(
                new Fix(
                        "ask whether it is one thing or several",
                        model ->
                                model.placementsOf(aggregate.id()).stream()
                                        .findFirst()
                                        .map(placement -> asking(model, aggregate, placement))
                                        .orElse(ChangeSet.EMPTY)));
    }

    private static ChangeSet asking(ModelView model, Element aggregate, Placement placement) {
        Box size = Placement.boxAt(Kind.HOTSPOT, 0, 0);
        Box box = placement.box();
        String name = "Is " + aggregate.name() + " one thing or several?";
        Edits.Created made =
                create(
                        model,
                        placement.board(),
                        Kind.HOTSPOT,
                        name,
                        size.moved(box.right() - 32, box.y() - size.height() + 24));
        String id = made.placement().element();
        Element hotspot =
                new Element(
                        id,
                        name,
                        Optional.empty(),
                        "",
                        new Detail.Hotspot(Optional.of(aggregate.id()), Detail.HotspotState.OPEN));
        return made.changes().then(ChangeSet.adding(List.of(hotspot)));
    }
}
