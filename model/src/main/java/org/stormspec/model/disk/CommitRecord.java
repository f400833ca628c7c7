package org.stormspec.model.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/**
 * What a transaction is about to do, written beside the files before the first of them changes and
 * taken away after the last. Who finds the record of a process that has ended can do the rest, so
 * that all files have their new content or, where no record was written yet, the old.
 *
 * <p>A record is a stranger's file like any other: it can only move temporary files of ours to
 * files beside them, in the same folder and not hidden, and only as long as every file has the
 * content that the record says it had or gets.
 */
final class CommitRecord {

    /** Name of the record in the folder of the transaction. */
    static final String FILE = ".stormspec-commit";

    private static final String HEAD = "stormspec commit 1";
    private static final String END = "end";
    private static final String NONE = "-";
    private static final int LONGEST = 8 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * One file of a transaction.
     *
     * @param target its path from the folder
     * @param temporary name of the new content beside it; none when the file is deleted
     * @param before hash of the old content; none when there is no file
     * @param after hash of the new content; none when the file is deleted
     */
    record Step(String target, String temporary, String before, String after) {

        private boolean isDeletion() {
            return temporary.equals(NONE);
        }

        private String line() {
            return String.join(
                    " ",
                    URLEncoder.encode(target, StandardCharsets.UTF_8),
                    temporary,
                    before,
                    after);
        }

        private static Optional<Step> parse(String line) {
            String[] words = line.split(" ", -1);
            if (words.length != 4) {
                return Optional.empty();
            }
            String target = URLDecoder.decode(words[0], StandardCharsets.UTF_8);
            Step step = new Step(target, words[1], words[2], words[3]);
            boolean known = step.isDeletion() || Leftovers.isOurs(step.temporary());
            return Optional.of(step).filter(_ -> known && !isHidden(target));
        }

        /** Nothing below a folder such as that of git is ever changed. */
        private static boolean isHidden(String target) {
            return StreamSupport.stream(Path.of(target).spliterator(), false)
                    .anyMatch(name -> name.toString().startsWith("."));
        }
    }

    private final Path folder;

    CommitRecord(Path folder) {
        this.folder = folder;
    }

    /** Returns what becomes of a file; a file that is not there yet has no hash. */
    Step step(Path target, Optional<StagedFile> staged) throws IOException {
        String path = folder.relativize(target).toString().replace('\\', '/');
        String before = hashOf(target);
        if (staged.isEmpty()) {
            return new Step(path, NONE, before, NONE);
        }
        Path temporary = staged.get().temporary();
        return new Step(path, temporary.getFileName().toString(), before, hashOf(temporary));
    }

    /** Writes the record; from then on the transaction is done, even when this process ends. */
    void write(List<Step> steps) throws IOException {
        write(steps, ProcessHandle.current().pid(), startOf(ProcessHandle.current()));
    }

    void write(List<Step> steps, long pid, long started) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD, pid + " " + started));
        steps.forEach(step -> lines.add(step.line()));
        lines.add(END);
        byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        try (StagedFile staged = StagedFile.write(file(), out -> out.write(text), false)) {
            staged.replace();
        }
        Folders.force(folder);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hashOf(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is no regular file");
        }
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * Does the rest of a transaction whose process has ended half-way. Waits a moment for one whose
     * process is still at it. What cannot be done, because somebody has changed a file since or the
     * disk refuses, stays as it is.
     */
    void finish() {
        try {
            Instant end = Instant.now().plus(PATIENCE);
            Optional<List<String>> lines = lines();
            while (lines.isPresent() && isRunning(lines.get()) && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                lines = lines();
            }
            if (lines.isPresent() && !isRunning(lines.get())) {
                finish(lines.get());
                delete();
            }
        } catch (IOException | IllegalArgumentException unusable) {
            // Files that cannot be renamed now are as readable as they were before.
        }
    }

    private Optional<List<String>> lines() throws IOException {
        if (!Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String text = RegularFile.decode(FILE, RegularFile.read(file(), LONGEST));
        return Optional.of(text.lines().toList());
    }

    private static boolean isRunning(List<String> lines) {
        String[] owner = lines.size() > 1 ? lines.get(1).split(" ", -1) : new String[0];
        return owner.length == 2
                && owner[0].matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(owner[0]))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> owner[1].equals(Long.toString(startOf(process))))
                        .isPresent();
    }

    private void finish(List<String> lines) throws IOException {
        boolean whole =
                lines.size() > 2 && lines.getFirst().equals(HEAD) && lines.getLast().equals(END);
        List<String> steps = whole ? lines.subList(2, lines.size() - 1) : List.of();
        List<Rest> rest = new ArrayList<>();
        for (String line : steps) {
            Optional<Rest> found = rest(line);
            if (found.isEmpty()) {
                return;
            }
            rest.add(found.get());
        }
        Set<Path> changed = new LinkedHashSet<>();
        for (Rest each : rest) {
            each.run();
            changed.add(each.target().resolveSibling("."));
        }
        changed.forEach(Folders::force);
    }

    /** What is left to do for one file: nothing, a rename or a deletion. */
    private record Rest(Path target, Optional<Path> temporary, boolean isDone) {

        void run() throws IOException {
            if (isDone) {
                return;
            }
            if (temporary.isPresent()) {
                StagedFile.move(temporary.get(), target);
            } else {
                Files.deleteIfExists(target);
            }
        }
    }

    /** Returns nothing when a file is neither as it was nor as it is to be. */
    private Optional<Rest> rest(String line) throws IOException {
        Optional<Step> parsed = Step.parse(line);
        if (parsed.isEmpty()) {
            return Optional.empty();
        }
        Step step = parsed.get();
        Path target = ConfinedFolder.at(folder).resolve(step.target());
        String now = hashOf(target);
        if (now.equals(step.after())) {
            return Optional.of(new Rest(target, Optional.empty(), true));
        }
        Optional<Path> temporary =
                step.isDeletion()
                        ? Optional.empty()
                        : Optional.of(target.resolveSibling(step.temporary()));
        boolean ready = temporary.isEmpty() || holds(temporary.get(), step.after());
        return now.equals(step.before()) && ready
                ? Optional.of(new Rest(target, temporary, false))
                : Optional.empty();
    }

    private static boolean holds(Path file, String hash) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && hashOf(file).equals(hash);
    }
}
