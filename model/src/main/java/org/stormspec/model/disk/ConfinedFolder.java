package org.stormspec.model.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of which nothing leads out: a path into it is resolved through all its links, and one
 * that ends outside is refused before anything is read or written there.
 *
 * <p>The folder itself was chosen by a person and may be reached through links.
 */
public final class ConfinedFolder {

    private final Path root;

    private ConfinedFolder(Path root) {
        this.root = root;
    }

    /**
     * @param root the folder, which need not be there yet
     */
    public static ConfinedFolder at(Path root) {
        return new ConfinedFolder(root.toAbsolutePath().normalize());
    }

    /**
     * Returns where a path inside the folder really is: without links as far as it exists.
     *
     * @param relative the path from the folder, with the separators of the system or {@code /}
     * @throws RefusedFileException when it is absolute, leads out of the folder, or follows a link
     *     that leads out or nowhere
     * @throws IOException when the disk does not say
     */
    public Path resolve(String relative) throws IOException {
        Path wanted = parse(relative);
        if (wanted.isAbsolute() || !root.resolve(wanted).normalize().startsWith(root)) {
            throw outside(relative, "a path that leads out of its folder");
        }
        Path real = real(relative, root.resolve(wanted).normalize());
        if (!real.startsWith(real(relative, root))) {
            throw outside(relative, "a symbolic link that leads out of its folder");
        }
        return real;
    }

    /**
     * Says whether a path is in the folder, links followed.
     *
     * @param relative the path from the folder
     */
    public boolean holds(String relative) {
        try {
            resolve(relative);
            return true;
        } catch (IOException outside) {
            return false;
        }
    }

    /**
     * Reads a file of the folder whole.
     *
     * @throws RefusedFileException when it is outside, no regular file, or too large
     * @throws IOException when the disk does not give it
     */
    public byte[] read(String relative) throws IOException {
        return RegularFile.read(resolve(relative));
    }

    /**
     * Reads a file of the folder as text in UTF-8.
     *
     * @throws RefusedFileException when it is outside, no regular file, too large, or no UTF-8
     * @throws IOException when the disk does not give it
     */
    public String readText(String relative) throws IOException {
        return RegularFile.decode(relative, read(relative));
    }

    private static Path parse(String relative) throws RefusedFileException {
        try {
            return Path.of(relative);
        } catch (InvalidPathException noPath) {
            throw new RefusedFileException(
                    relative, "no path of this system", "a path to a file", "write it anew");
        }
    }

    /** The path with every link resolved; what does not exist yet is kept as it is. */
    private static Path real(String relative, Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.exists(path)) {
                throw outside(relative, "a symbolic link that leads nowhere");
            }
            return path.toRealPath();
        }
        Optional<Path> parent = Optional.ofNullable(path.getParent());
        return parent.isPresent() ? real(relative, parent.get()).resolve(path.getFileName()) : path;
    }

    private static RefusedFileException outside(String relative, String found) {
        return new RefusedFileException(
                relative,
                found,
                "a file inside its folder",
                "copy what is meant into the folder, and name it there");
    }
}
