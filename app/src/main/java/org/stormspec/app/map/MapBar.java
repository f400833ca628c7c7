package org.stormspec.app.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.stormspec.app.review.Worded;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Product;
import org.stormspec.render.map.Level;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.graph.MapFilter.Direction;
import org.stormspec.render.map.graph.MapFilter.Focus;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.Pattern;

/** What is above the map: which part of it is shown, and how much of it. */
final class MapBar {

    /** How far around the focus is looked. */
    private enum Around {
        ALL("all the way", Integer.MAX_VALUE, Direction.BOTH),
        UPSTREAM("upstream", Integer.MAX_VALUE, Direction.UPSTREAM),
        DOWNSTREAM("downstream", Integer.MAX_VALUE, Direction.DOWNSTREAM),
        NEAR("next to it", 1, Direction.BOTH),
        NEARBY("two steps", 2, Direction.BOTH);

        private final String words;
        private final int hops;
        private final Direction direction;

        Around(String words, int hops, Direction direction) {
            this.words = words;
            this.hops = hops;
            this.direction = direction;
        }

        String words() {
            return words;
        }

        Focus on(String id) {
            return new Focus(id, hops, direction);
        }
    }

    private final MapViewModel model;
    private final ComboBox<Level> level = box("map-level", "Topics, or contexts only");
    private final ComboBox<Optional<String>> domain = box("map-domain", "Domain");
    private final ComboBox<Optional<Domain.Plane>> plane =
            box("map-plane", "Control or data plane");
    private final ComboBox<Optional<Access>> access = box("map-access", "Who may read");
    private final ComboBox<Optional<Product.Role>> role =
            box("map-role", "Which part a topic plays for others");
    private final ComboBox<Optional<String>> tag = box("map-tag", "Tag of a topic or a field");
    private final ComboBox<Optional<String>> pattern = box("map-pattern", "How readers use it");
    private final CheckBox internals = new CheckBox("Private topics");
    private final Button focus = new Button("Focus on selection");
    private final ComboBox<Around> around = box("map-around", "How far around the focus");
    private final Button relations = new Button("Relations");
    private final Button all = new Button("Show all");
    private final Label status = new Label();
    private final FlowPane bar =
            new FlowPane(
                    level, domain, plane, access, role, tag, pattern, internals, focus, around,
                    relations, all, status);
    // Set while the controls follow the filter, so that they do not change it in turn.
    private boolean following;

    /**
     * Shows and changes the filter of a map.
     *
     * @param focusing focuses on what is selected
     * @param relating shows or hides the relations
     */
    MapBar(MapViewModel model, Runnable focusing, Runnable relating) {
        this.model = model;
        bar.getStyleClass().addAll("review-tools", "map-bar");
        bar.setMinHeight(Region.USE_PREF_SIZE);
        status.setId("map-status");
        status.getStyleClass().add("muted");
        internals.setId("map-internals");
        focus.setId("map-focus");
        relations.setId("map-relations");
        all.setId("map-all");
        choices();
        internals.setOnAction(_ -> change(old -> old.withInternals(internals.isSelected())));
        focus.setOnAction(_ -> focusing.run());
        around.setOnAction(_ -> lookAround());
        relations.setOnAction(_ -> relating.run());
        all.setOnAction(_ -> model.showAll());
        model.drawing().subscribe(_ -> follow());
        model.filter().subscribe(_ -> follow());
        model.level().subscribe(_ -> follow());
    }

    private static <T> ComboBox<T> box(String id, String accessible) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(accessible);
        return box;
    }

    private void choices() {
        level.setConverter(
                new Worded<>(chosen -> chosen == Level.TOPICS ? "Topics" : "Contexts only"));
        level.setOnAction(_ -> {
            if (!following) {
                Optional.ofNullable(level.getValue()).ifPresent(model.level()::set);
            }
        });
        around.setConverter(new Worded<>(Around::words));
        around.getItems().setAll(Around.values());
        choice(domain, "All domains", Function.identity(), MapFilter::withDomains);
        choice(plane, "Both planes", MapBar::words, MapFilter::withPlanes);
        choice(access, "All levels", Access::word, MapFilter::withAccess);
        choice(role, "All roles", MapBar::words, MapFilter::withRoles);
        choice(tag, "All tags", Function.identity(), MapFilter::withTags);
        choice(pattern, "All patterns", MapBar::words, MapFilter::withPatterns);
    }

    private static String words(Domain.Plane plane) {
        return plane.name().charAt(0)
                + plane.name().substring(1).toLowerCase(Locale.ROOT)
                + " plane";
    }

    private static String words(Product.Role role) {
        return "Role " + role.name().toLowerCase(Locale.ROOT);
    }

    private static String words(String word) {
        return Pattern.of(word).map(found -> found.sign() + "  " + word).orElse(word);
    }

    /** Changes the filter by a choice. */
    @FunctionalInterface
    private interface Choosing<T> {
        MapFilter apply(MapFilter old, Set<T> chosen);
    }

    private <T> void choice(
            ComboBox<Optional<T>> box, String any, Function<T, String> words, Choosing<T> by) {
        box.setConverter(new Worded<>(chosen -> chosen.map(words).orElse(any)));
        box.setOnAction(_ ->
                Optional.ofNullable(box.getValue())
                        .ifPresent(chosen ->
                                change(old ->
                                        by.apply(old, chosen.map(Set::of).orElse(Set.of())))));
    }

    private void change(UnaryOperator<MapFilter> how) {
        if (!following) {
            model.filter().set(how.apply(model.filter().get()));
        }
    }

    private void lookAround() {
        Optional.ofNullable(around.getValue())
                .ifPresent(chosen ->
                        change(old -> old.withFocus(old.focus().map(Focus::id).map(chosen::on))));
    }

    private void follow() {
        following = true;
        MapFilter filter = model.filter().get();
        offer(level, List.of(Level.values()), model.level().get());
        model.drawing().get().map(MapViewModel.Drawing::whole).ifPresent(this::offer);
        domain.setValue(filter.domains().stream().findFirst());
        plane.setValue(filter.planes().stream().findFirst());
        access.setValue(filter.access().stream().findFirst());
        role.setValue(filter.roles().stream().findFirst());
        tag.setValue(filter.tags().stream().findFirst());
        pattern.setValue(filter.patterns().stream().findFirst());
        internals.setSelected(filter.internals());
        filter.focus().ifPresent(at -> around.setValue(aroundOf(at)));
        visible(around, filter.focus().isPresent());
        focus.setText(model.focusName().map(name -> "Focus: " + name).orElse("Focus on selection"));
        all.setDisable(filter.equals(MapFilter.SHARED));
        status.setText(model.status());
        following = false;
    }

    private static Around aroundOf(Focus focus) {
        return List.of(Around.values()).stream()
                .filter(each -> each.hops == focus.hops() && each.direction == focus.direction())
                .findFirst()
                .orElse(Around.ALL);
    }

    private void offer(MapGraph whole) {
        offer(domain, withAny(whole.domains()));
        offer(plane, withAny(List.of(Domain.Plane.values())));
        offer(access, withAny(List.of(Access.values())));
        offer(role, withAny(List.of(Product.Role.values())));
        offer(tag, withAny(whole.tags()));
        offer(pattern, withAny(whole.patterns()));
        boolean bothPlanes =
                whole.contexts().stream().map(each -> each.controlPlane()).distinct().count() > 1;
        visible(domain, whole.domains().size() > 1);
        visible(plane, bothPlanes || !model.filter().get().planes().isEmpty());
        visible(tag, !whole.tags().isEmpty());
        visible(pattern, !whole.patterns().isEmpty());
    }

    private static <T> List<Optional<T>> withAny(Collection<T> choices) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        choices.forEach(choice -> all.add(Optional.of(choice)));
        return all;
    }

    private static <T> void offer(ComboBox<T> box, List<T> choices) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
    }

    private static <T> void offer(ComboBox<T> box, List<T> choices, T chosen) {
        offer(box, choices);
        box.setValue(chosen);
    }

    private static void visible(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    Node node() {
        return bar;
    }
}
