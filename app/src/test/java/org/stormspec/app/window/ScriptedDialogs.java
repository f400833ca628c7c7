package org.stormspec.app.window;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.stormspec.app.dialog.Dialogs;

/** Answers the app's questions from a script and remembers what was asked. */
public final class ScriptedDialogs implements Dialogs {
    private final Deque<Path> folders = new ArrayDeque<>();
    private final Deque<String> texts = new ArrayDeque<>();
    private final Deque<Unsaved> unsaved = new ArrayDeque<>();
    private final Deque<Boolean> confirmations = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    public ScriptedDialogs folder(Path folder) {
        folders.add(folder);
        return this;
    }

    public ScriptedDialogs text(String text) {
        texts.add(text);
        return this;
    }

    public ScriptedDialogs unsaved(Unsaved answer) {
        unsaved.add(answer);
        return this;
    }

    public ScriptedDialogs confirmation(boolean answer) {
        confirmations.add(answer);
        return this;
    }

    public List<String> asked() {
        return asked;
    }

    public List<String> problems() {
        return problems;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        asked.add(title);
        return Optional.ofNullable(folders.poll());
    }

    @Override
    public Optional<Path> chooseFile(String title, String kind, List<String> endings) {
        asked.add(title);
        return Optional.ofNullable(folders.poll());
    }

    @Override
    public Optional<String> askText(String title, String label, String proposal) {
        asked.add(title);
        return Optional.ofNullable(texts.poll());
    }

    @Override
    public Unsaved askUnsaved(String workspace) {
        asked.add("unsaved " + workspace);
        return Optional.ofNullable(unsaved.poll()).orElse(Unsaved.CANCEL);
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        asked.add(title);
        return Optional.ofNullable(confirmations.poll()).orElse(false);
    }

    @Override
    public boolean agree(String title, String text, List<Fact> facts, String action) {
        facts.forEach(fact -> asked.add(fact.label() + ": " + fact.value()));
        return confirm(title, text, action);
    }

    @Override
    public void problem(String title, String text) {
        problems.add(title + ": " + text);
    }
}
