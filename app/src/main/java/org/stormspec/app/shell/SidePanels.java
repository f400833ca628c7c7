package org.stormspec.app.shell;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.stormspec.app.preference.Preferences;
import org.stormspec.app.preference.PreferencesFile;

/** Opens, closes and sizes the panels left and right of the middle, and remembers how. */
final class SidePanels {
    private final SplitPane columns;
    private final Region outline;
    private final Region inspector;
    private final PreferencesFile preferences;
    private final BooleanProperty outlineShown = new SimpleBooleanProperty();
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty();
    // Widths while they are closed; the panels know their own while they are open.
    private double outlineWidth;
    private double inspectorWidth;
    // How they stood before they were set aside; remembered instead of how they are meanwhile.
    private Optional<Standing> before = Optional.empty();

    private record Standing(boolean outline, boolean inspector) {}

    SidePanels(SplitPane columns, Region outline, Region inspector, PreferencesFile preferences) {
        this.columns = columns;
        this.outline = outline;
        this.inspector = inspector;
        this.preferences = preferences;
        Preferences saved = preferences.get();
        outlineWidth = saved.outline().width();
        inspectorWidth = saved.inspector().width();
        SplitPane.setResizableWithParent(outline, false);
        SplitPane.setResizableWithParent(inspector, false);
        outlineShown.addListener((_, _, on) -> show(outline, 0, on));
        inspectorShown.addListener((_, _, on) -> show(inspector, columns.getItems().size(), on));
        outlineShown.set(saved.outline().shown());
        inspectorShown.set(saved.inspector().shown());
        columns.widthProperty()
                .addListener((_, before, _) -> {
                    if (before.doubleValue() == 0) {
                        place();
                    }
                });
    }

    BooleanProperty outlineShown() {
        return outlineShown;
    }

    BooleanProperty inspectorShown() {
        return inspectorShown;
    }

    /** Closes both for a while, as while presenting, or puts them back as they were. */
    void setAside(boolean aside) {
        if (aside && before.isEmpty()) {
            before = Optional.of(new Standing(outlineShown.get(), inspectorShown.get()));
            outlineShown.set(false);
            inspectorShown.set(false);
        } else if (!aside) {
            before.ifPresent(standing -> {
                outlineShown.set(standing.outline());
                inspectorShown.set(standing.inspector());
            });
            before = Optional.empty();
        }
    }

    private void show(Region panel, int index, boolean on) {
        measure();
        if (on) {
            columns.getItems().add(index, panel);
        } else {
            columns.getItems().remove(panel);
        }
        place();
    }

    private void measure() {
        if (columns.getItems().contains(outline) && outline.getWidth() > 0) {
            outlineWidth = outline.getWidth();
        }
        if (columns.getItems().contains(inspector) && inspector.getWidth() > 0) {
            inspectorWidth = inspector.getWidth();
        }
    }

    private void place() {
        double total = columns.getWidth();
        if (total <= 0) {
            return;
        }
        if (outlineShown.get()) {
            columns.setDividerPosition(0, outlineWidth / total);
        }
        if (inspectorShown.get()) {
            columns.setDividerPosition(
                    columns.getDividers().size() - 1, 1 - inspectorWidth / total);
        }
    }

    /** Writes what is open and how wide. */
    void remember() {
        measure();
        preferences.update(old ->
                old.paneled(
                        new Preferences.Panel(outlineShown.get(), (int) Math.round(outlineWidth)),
                        new Preferences.Panel(
                                inspectorShown.get(), (int) Math.round(inspectorWidth))));
    }
}
