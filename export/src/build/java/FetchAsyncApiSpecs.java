import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Puts the official AsyncAPI JSON Schemas among the generated resources of the export module.
///
/// A single-file program that the build runs with its own JDK: `FetchAsyncApiSpecs VERSION SHA512
/// TARGET-FOLDER`. The archive comes from the npm client, so it comes from whatever registry that
/// client is set up for; it counts only if its SHA-512 is the one given. A verified archive stays in the
/// user's cache, so that the next build needs no network.
public final class FetchAsyncApiSpecs {

    /// The variants without `$id` hold plain local pointers, which any validator can follow.
    private static final Pattern SCHEMA =
            Pattern.compile(
                    "package/schemas/(2\\.[0-6]\\.0|3\\.[01]\\.0)-without-\\$id\\.json");

    private static final Pattern LEGAL = Pattern.compile("package/(LICENSE|NOTICE)");
    private static final int EXPECTED_FILES = 11;
    private static final int BLOCK = 512;

    private final String version;
    private final String integrity;
    private final Path target;

    private FetchAsyncApiSpecs(String version, String integrity, Path target) {
        this.version = version;
        this.integrity = integrity;
        this.target = target;
    }

    public static void main(String[] args) throws Exception {
        try {
            new FetchAsyncApiSpecs(args[0], args[1], Path.of(args[2])).run();
        } catch (Refusal refusal) {
            System.err.println("[ERROR] " + refusal.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path stamp = target.resolve("integrity");
        if (Files.exists(stamp) && Files.readString(stamp).equals(integrity)) {
            return;
        }
        unpack(verifiedArchive());
        Files.writeString(stamp, integrity);
    }

    private byte[] verifiedArchive() throws IOException, InterruptedException {
        Path cached = cacheFolder().resolve(archiveName());
        if (Files.exists(cached)) {
            byte[] bytes = Files.readAllBytes(cached);
            if (isGenuine(bytes)) {
                return bytes;
            }
        }
        return download(cached);
    }

    private byte[] download(Path cached) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("asyncapi-specs");
        try {
            npmPack(folder);
            byte[] bytes = Files.readAllBytes(folder.resolve(archiveName()));
            if (!isGenuine(bytes)) {
                throw new Refusal(
                        "The archive of @asyncapi/specs "
                                + version
                                + " does not have the expected SHA-512; it was not used.");
            }
            keep(bytes, cached);
            return bytes;
        } finally {
            deleteAll(folder);
        }
    }

    private void npmPack(Path folder) throws IOException, InterruptedException {
        String npm = onWindows() ? "npm.cmd" : "npm";
        Path log = folder.resolve("npm.log");
        Process process;
        try {
            process =
                    new ProcessBuilder(npm, "pack", "--silent", "@asyncapi/specs@" + version)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
        } catch (IOException missing) {
            throw new Refusal(
                    "npm is not on the PATH: the first build needs it once to fetch the AsyncAPI"
                            + " schemas (@asyncapi/specs "
                            + version
                            + "). Install Node.js with npm, then build again.");
        }
        int exit = process.waitFor();
        if (exit != 0 || !Files.exists(folder.resolve(archiveName()))) {
            throw new Refusal(
                    "npm could not fetch @asyncapi/specs "
                            + version
                            + " (exit "
                            + exit
                            + "): "
                            + Files.readString(log).strip().lines().findFirst().orElse("no reason given"));
        }
    }

    private void unpack(byte[] archive) throws IOException {
        Files.createDirectories(target);
        int written = 0;
        try (DataInputStream tar =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            byte[] header = new byte[BLOCK];
            while (readHeader(tar, header)) {
                int size = Integer.parseInt(text(header, 124, 12), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                Optional<String> name = wanted(text(header, 0, 100));
                if (name.isPresent()) {
                    Files.write(target.resolve(name.get()), content);
                    written++;
                }
            }
        }
        if (written != EXPECTED_FILES) {
            throw new Refusal("@asyncapi/specs " + version + " misses files: found " + written);
        }
    }

    /// A tar archive ends with blocks of zeros.
    private static boolean readHeader(InputStream tar, byte[] header) throws IOException {
        return tar.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0;
    }

    private static Optional<String> wanted(String entry) {
        Matcher schema = SCHEMA.matcher(entry);
        if (schema.matches()) {
            return Optional.of(schema.group(1) + ".json");
        }
        Matcher legal = LEGAL.matcher(entry);
        return legal.matches() ? Optional.of(legal.group(1)) : Optional.empty();
    }

    private static String text(byte[] header, int offset, int length) {
        String field = new String(header, offset, length, StandardCharsets.US_ASCII);
        int end = field.indexOf('\0');
        return (end < 0 ? field : field.substring(0, end)).strip();
    }

    private boolean isGenuine(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(archive);
            return integrity.equals("sha512-" + Base64.getEncoder().encodeToString(digest));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-512", impossible);
        }
    }

    private static void keep(byte[] archive, Path cached) {
        try {
            Files.createDirectories(cached.getParent());
            Path part = Files.createTempFile(cached.getParent(), "specs", ".part");
            Files.write(part, archive);
            Files.move(part, cached, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            // A cache that cannot be written only costs the next build a download.
            System.err.println("[WARNING] " + cached + " could not be kept: " + unwritable);
        }
    }

    private String archiveName() {
        return "asyncapi-specs-" + version + ".tgz";
    }

    private static Path cacheFolder() {
        Path home = Path.of(System.getProperty("user.home"));
        Optional<Path> named =
                Stream.of("XDG_CACHE_HOME", "LOCALAPPDATA")
                        .map(System::getenv)
                        .filter(value -> value != null && !value.isBlank())
                        .map(Path::of)
                        .findFirst();
        return named.orElse(home.resolve(".cache")).resolve("stormspec");
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : List.copyOf(inside.toList()).reversed()) {
                Files.delete(path);
            }
        }
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }
}
