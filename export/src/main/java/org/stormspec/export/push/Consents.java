package org.stormspec.export.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.stormspec.export.file.PrivateFolder;
import org.stormspec.model.environment.Contact;
import org.stormspec.model.journal.StateFolder;

/**
 * Which contacts somebody has seen and agreed to. Each is one file in the state folder, named by
 * what it stands for, that holds the words that were shown; another word is another contact.
 */
public final class Consents {

    private static final String ENDING = ".txt";
    private static final int NAME_LENGTH = 16;
    private static final int MOST_BYTES = 100_000;

    private final Path folder;

    /** What was agreed to in this process, for when the state folder cannot be written. */
    private final Set<String> agreed = ConcurrentHashMap.newKeySet();

    /** Keeps consents in a folder. */
    public Consents(Path folder) {
        this.folder = folder;
    }

    /** Returns the consents of the user of this machine. */
    public static Consents ofUser() {
        return new Consents(StateFolder.locate().resolve("consents"));
    }

    /**
     * A contact that was agreed to.
     *
     * @param name by which it can be forgotten
     * @param text the words that were shown
     */
    public record Consent(String name, String text) {}

    /** Returns whether exactly this contact was agreed to. */
    public boolean has(Contact contact) {
        String name = name(contact);
        return agreed.contains(name) || read(name).filter(text(contact)::equals).isPresent();
    }

    /** Lets a contact happen while this process lasts, and keeps nothing. */
    public void giveOnce(Contact contact) {
        agreed.add(name(contact));
    }

    /**
     * Remembers that somebody agreed.
     *
     * @throws UncheckedIOException when it holds for this process only, since the state folder
     *     cannot be written
     */
    public void give(Contact contact) {
        giveOnce(contact);
        try {
            PrivateFolder.at(folder)
                    .write(name(contact) + ENDING, text(contact).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The consent cannot be kept in %s, so it holds for now only.".formatted(folder),
                    e);
        }
    }

    /** Returns all that were given, by name. */
    public List<Consent> all() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Consent> all = new ArrayList<>();
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .forEach(name ->
                            read(name).map(text -> new Consent(name, text)).ifPresent(all::add));
            return all;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be read.".formatted(folder), e);
        }
    }

    /** Forgets one by its name; returns whether it was there. */
    public boolean forget(String name) {
        boolean isThere = all().stream().anyMatch(consent -> consent.name().equals(name));
        if (isThere) {
            try {
                Files.delete(folder.resolve(name + ENDING));
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The consent %s in %s cannot be deleted.".formatted(name, folder), e);
            }
        }
        return isThere;
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name + ENDING);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            // Nobody can tell what was agreed to: whoever wants to go on is asked again.
            return Optional.empty();
        }
    }

    private static String text(Contact contact) {
        return "workspace " + contact.workspace() + "\n" + contact.text();
    }

    private static String name(Contact contact) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text(contact).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
