package org.stormspec.export.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The git of the system in one folder: what people use, and the judge of what we write. It knows
/// no settings but those of the repository.
public record RealGit(Path folder) {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "GIT_CONFIG_NOSYSTEM", "1",
                    "GIT_CONFIG_GLOBAL", "/dev/null",
                    "GIT_TERMINAL_PROMPT", "0",
                    "GIT_EDITOR", "true",
                    "LC_ALL", "C");

    /// A repository with one commit on `main`.
    static RealGit withOneCommit(Path folder) {
        RealGit git = empty(folder);
        git.write("README.md", "ours\n");
        git.commitAll("begin");
        return git;
    }

    /// A repository without a commit, whose author is known.
    public static RealGit empty(Path folder) {
        return empty(folder, "sha1");
    }

    static RealGit empty(Path folder, String objectFormat) {
        RealGit git = new RealGit(folder);
        git.makeFolder("");
        git.run("init", "-q", "-b", "main", "--object-format=" + objectFormat);
        git.run("config", "user.name", "Ada");
        git.run("config", "user.email", "ada@acme.example");
        git.run("config", "commit.gpgsign", "false");
        return git;
    }

    RealGit in(String path) {
        return new RealGit(folder.resolve(path));
    }

    /// Runs a command that has to work, and returns what it prints.
    public String run(String... arguments) {
        Outcome outcome = tryToRun(arguments);
        if (outcome.code() != 0) {
            throw new AssertionError(
                    "git "
                            + String.join(" ", arguments)
                            + " ended with "
                            + outcome.code()
                            + ":\n"
                            + outcome.text());
        }
        return outcome.text();
    }

    /// What a command printed, to both outputs, and its exit code.
    public record Outcome(int code, String text) {}

    public Outcome tryToRun(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(SETTINGS);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("git " + String.join(" ", arguments) + " does not end");
            }
            return new Outcome(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    void makeFolder(String path) {
        try {
            Files.createDirectories(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void link(String path, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(path), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commitAll(String message) {
        run("add", "-A");
        run("commit", "-q", "--allow-empty", "-m", message);
    }

    /// What differs between the last commit, the index and the files, one line each.
    String status() {
        return run("status", "--porcelain");
    }

    /// Titles of the commits, newest first.
    List<String> log() {
        return run("log", "--format=%s").lines().toList();
    }

    /// Requires that git finds nothing wrong with what is stored.
    void requireSound() {
        String found = run("fsck", "--strict", "--no-dangling");
        if (!found.isBlank()) {
            throw new AssertionError("git fsck says:\n" + found);
        }
    }
}
