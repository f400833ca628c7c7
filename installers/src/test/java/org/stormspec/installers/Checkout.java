package org.stormspec.installers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout with the real scripts and made-up tools: its Maven only notes that it was called, and
 * its Java only says what it was asked to run.
 */
final class Checkout {
    private static final Path REAL = Path.of(System.getProperty("stormspec.root", ".."));

    private final Path home;
    private final Path root;

    private Checkout(Path home) {
        this.home = home;
        this.root = home.resolve("check out");
    }

    /** Lays a checkout into the folder, whose name holds a space. */
    static Checkout in(Path folder) {
        Checkout checkout = new Checkout(folder);
        checkout.copyScripts();
        checkout.write("pom.xml", "<project/>");
        for (String module : List.of("model", "render", "export", "app")) {
            checkout.write(module + "/pom.xml", "<project/>");
            checkout.write(module + "/src/main/java/A.java", "class A {}");
            checkout.write(module + "/src/main/java/B.java", "class B {}");
        }
        checkout.script(
                "mvnw", "echo \"$@\" >> builds\nsleep 0.2\nmkdir -p export/target app/target\n");
        return checkout;
    }

    private void copyScripts() {
        for (String script : List.of("stormspec", ".mvn/find-jdk.sh", ".mvn/launch.sh")) {
            write(script, read(REAL.resolve(script)));
            root.resolve(script).toFile().setExecutable(true);
        }
    }

    Path root() {
        return root;
    }

    /**
     * Makes a JDK of the given version in a folder of the checkout's home; without javac it is a
     * JRE.
     */
    Path java(String folder, String version, boolean javac) {
        Path jdk = home.resolve(folder);
        write(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(
                jdk.resolve("bin/java"),
                "echo \"java $0\"; echo \"folder $(pwd)\"\nfor a; do echo \"arg $a\"; done\nexit ${FAKE_EXIT:-0}\n");
        if (javac) {
            executable(jdk.resolve("bin/javac"), "exit 1\n");
        }
        return jdk;
    }

    /** A search path with the given Java before whatever the machine has. */
    static String path(Path jdk) {
        return jdk.resolve("bin") + ":/usr/bin:/bin";
    }

    /** Replaces the made-up Maven, or adds another script at the root. */
    void script(String name, String body) {
        executable(root.resolve(name), body);
    }

    void write(String file, String text) {
        write(root.resolve(file), text);
    }

    /** Gives a file or folder a time after every build so far, as an edit would. */
    void touch(String file) {
        try {
            Files.setLastModifiedTime(
                    root.resolve(file), FileTime.from(Instant.now().plusSeconds(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of every call of Maven so far. */
    List<String> builds() {
        Path log = root.resolve("builds");
        return Files.exists(log) ? read(log).lines().toList() : List.of();
    }

    /**
     * Runs a program with nothing in its environment but what is given and a Java that is too old.
     */
    Run run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            return start(folder, environment, command).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a program and does not wait for it. */
    Started start(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile(home, "out", "");
            Path err = Files.createTempFile(home, "err", "");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", path(java("too old", "17.0.15", true)));
            builder.environment().put("HOME", home.toString());
            builder.environment().put("STORMSPEC_JDK_FOLDERS", home.resolve("jdks").toString());
            builder.environment().putAll(environment);
            return new Started(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void executable(Path file, String body) {
        write(file, "#!/bin/sh\n" + body);
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that was started. */
    record Started(Process process, Path out, Path err) {
        Run await() throws InterruptedException {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after a minute: " + read(err));
            }
            return new Run(process.exitValue(), read(out), read(err));
        }
    }

    /** What a program left: its exit code and what it printed. */
    record Run(int code, String out, String err) {
        /** What the made-up Java was given, its own options among it. */
        List<String> arguments() {
            return told("arg ").toList();
        }

        String java() {
            return told("java ").findFirst().orElse("no Java was started: " + err);
        }

        String folder() {
            return told("folder ").findFirst().orElse("no Java was started: " + err);
        }

        private Stream<String> told(String what) {
            return out.lines()
                    .filter(line -> line.startsWith(what))
                    .map(line -> line.substring(what.length()));
        }
    }
}
