package org.stormspec.app.shell;

import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.session.Workspaces;
import org.stormspec.app.task.Debounce;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.theme.Themes;

/**
 * What every part of the window may need.
 *
 * @param dialogs asks the user
 * @param themes light and dark
 * @param preferences what is remembered between starts
 * @param tasks work in the background
 * @param debounce calls when things are quiet
 * @param workspaces opens and saves
 */
public record Services(
        Dialogs dialogs,
        Themes themes,
        PreferencesFile preferences,
        TaskRunner tasks,
        Debounce.Factory debounce,
        Workspaces workspaces) {}
