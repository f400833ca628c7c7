import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Makes the application image with its own Java and, where dpkg is, the Debian package. The build runs it as one source
 * file: {@code java PackageStormspec.java ROOT VERSION TIME}; what it makes is in {@code installers/target}.
 *
 * <p>JavaFX and the JDK are linked into one runtime. Everything else stays on the class path, because many libraries
 * are not modules. The window and the commands want different options of the JVM. On Windows each has a native launcher;
 * elsewhere a script chooses, because jpackage's launcher asks rpm and dpkg at each start who owns it, which takes
 * longer than most commands.
 */
public final class PackageStormspec {
    /** What jdeps finds in the libraries, and what they load by name: ciphers, zip file systems, SASL, JMX. */
    private static final List<String> MODULES =
            List.of(
                    "javafx.controls", "javafx.fxml", "java.compiler", "java.desktop", "java.logging",
                    "java.management", "java.naming", "java.net.http", "java.rmi", "java.scripting",
                    "java.security.jgss", "java.security.sasl", "java.sql", "java.xml", "jdk.crypto.ec",
                    "jdk.management", "jdk.net", "jdk.security.auth", "jdk.unsupported", "jdk.zipfs");

    /**
     * What the image needs of a Debian or Ubuntu. jpackage would list everything that these need in turn, under the
     * names of the system that the build ran on, and the package could be installed on no other.
     */
    private static final String NEEDS = "libc6, libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, zlib1g";

    private static final List<String> ALWAYS =
            List.of(
                    "--sun-misc-unsafe-memory-access=allow", "-Dfile.encoding=UTF-8",
                    "-Djava.awt.headless=true");
    private static final List<String> DESKTOP =
            List.of("--enable-native-access=javafx.graphics,ALL-UNNAMED");
    private static final List<String> COMMANDS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final String WINDOW = "org.stormspec.app.launch.Main";
    private static final String COMMAND_LINE = "org.stormspec.export.cli.Stormspec";

    private final Path root;
    private final String version;
    private final FileTime time;
    private final Path target;
    private final Path image;

    private PackageStormspec(Path root, String version, FileTime time) {
        this.root = root;
        this.version = version;
        this.time = time;
        this.target = root.resolve("installers/target");
        this.image = target.resolve("stormspec");
    }

    /** Makes everything; the arguments are the root folder of the project, its version and the time all files get. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            FileTime time = FileTime.from(Instant.parse(args[2]));
            new PackageStormspec(Path.of(args[0]).toAbsolutePath().normalize(), args[1], time).run();
        } catch (IllegalStateException e) {
            System.err.println("installers: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        deleteTree(target);
        Files.createDirectories(target);
        makeImage(collectJars(), makeJmods());
        if (!windows()) {
            replaceLauncher();
        }
        addPapers();
        setTimes(image);
        if (!windows()) {
            train("cli", List.of(), List.of("export", sample(), "--to", target.resolve("training").toString()));
            trainWindow();
        }
        report("image", image);
        if (has("dpkg-deb") && has("fakeroot")) {
            report("package", makeDebianPackage());
        } else {
            say("no dpkg-deb and fakeroot here, so no .deb was made");
        }
    }

    // --- the image ---------------------------------------------------------------------------------------------

    private Path collectJars() throws IOException {
        Path jars = Files.createDirectories(target.resolve("jars"));
        copyInto(jars, root.resolve("app/target/stormspec-app.jar"));
        for (Path jar : list(root.resolve("app/target/lib"))) {
            copyInto(jars, jar);
        }
        return jars;
    }

    /**
     * JavaFX comes as jars that unpack their native libraries into the user's home at the first start. As jmod files
     * they put them into the runtime instead.
     */
    private Path makeJmods() throws IOException {
        Path jmods = Files.createDirectories(target.resolve("jmods"));
        for (Path jar : list(root.resolve("app/target/javafx"))) {
            String name = jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
            Path parts = target.resolve("parts").resolve(name);
            split(jar, parts);
            tool("jmod", "create", "--class-path", parts.resolve("classes").toString(),
                    "--libs", parts.resolve("libs").toString(), jmods.resolve(name + ".jmod").toString());
        }
        return jmods;
    }

    private static void split(Path jar, Path parts) throws IOException {
        Files.createDirectories(parts.resolve("libs"));
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                boolean isNative = entry.getName().matches(".*\\.(so|dll|dylib)");
                Path to = parts.resolve(isNative ? "libs" : "classes").resolve(entry.getName());
                Files.createDirectories(to.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Without --strip-native-commands: the training and the dev cluster start the image's own java. */
    private void makeImage(Path jars, Path jmods) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "--type", "app-image", "--name", "stormspec", "--dest", target.toString(),
                "--app-version", version, "--vendor", "Stormspec",
                "--description", "From a wall of event-storming stickies to a running event backbone",
                "--icon", root.resolve("installers/src/icon/stormspec.png").toString(),
                "--input", jars.toString(), "--main-jar", "stormspec-app.jar",
                "--main-class", WINDOW,
                "--module-path", jmods.toString(), "--add-modules", String.join(",", MODULES),
                "--jlink-options", "--strip-debug --no-header-files --no-man-pages"));
        if (windows()) {
            command.addAll(List.of(
                    "--java-options", String.join(" ", options(DESKTOP)),
                    "--add-launcher", "stormspec-cli=" + consoleLauncher()));
        }
        tool("jpackage", command.toArray(String[]::new));
    }

    private Path consoleLauncher() throws IOException {
        return Files.writeString(
                target.resolve("cli.properties"),
                "main-class=%s\njava-options=%s\nwin-console=true\n"
                        .formatted(COMMAND_LINE, String.join(" ", options(COMMANDS))));
    }

    /** The script gets its options and the class path from files, so that they stand here once. */
    private void replaceLauncher() throws IOException {
        Path script = image.resolve("bin/stormspec");
        Path app = image.resolve("lib/app");
        Files.delete(script);
        Files.delete(app.resolve("stormspec.cfg"));
        Files.copy(root.resolve("installers/src/bin/stormspec"), script);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        copyInto(app, root.resolve(".mvn/launch.sh"));
        Files.write(app.resolve("desktop.options"), options(DESKTOP));
        Files.write(app.resolve("cli.options"), options(COMMANDS));
        writeClassPathJar(app);
    }

    /** A jar that only names the others: one short class path for the script, in one order for the AOT cache. */
    private static void writeClassPathJar(Path app) throws IOException {
        String names = list(app).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .collect(Collectors.joining(" "));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, names);
        new JarOutputStream(Files.newOutputStream(app.resolve("class-path.jar")), manifest).close();
    }

    private static List<String> options(List<String> more) {
        return Stream.concat(ALWAYS.stream(), more.stream()).toList();
    }

    private void addPapers() throws IOException {
        Path papers = Files.createDirectories(image.resolve("share/doc"));
        copyInto(papers, root.resolve("LICENSE"));
        copyInto(papers, root.resolve("app/target/sbom.json"));
        copyInto(papers, root.resolve("app/target/generated-sources/license/THIRD-PARTY.txt"));
    }

    // --- the AOT cache -----------------------------------------------------------------------------------------------

    /** JavaFX's own headless screen is smaller than the window, so this one run needs a virtual screen. */
    private void trainWindow() throws IOException, InterruptedException {
        if (!has("xvfb-run")) {
            say("no xvfb-run here, so the window starts without an AOT cache: half a second slower");
            return;
        }
        train("desktop", List.of("xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"), List.of("--smoke", sample()));
    }

    /** Runs the program once so that the JVM remembers the classes it loaded (JEP 514). */
    private void train(String mode, List<String> screen, List<String> arguments)
            throws IOException, InterruptedException {
        Path cache = image.resolve("lib/app/" + mode + ".aot");
        List<String> command = new ArrayList<>(screen);
        command.add(image.resolve("bin/stormspec").toString());
        command.addAll(arguments);
        String options = "-Dprism.order=sw -XX:AOTCacheOutput=" + cache;
        run(command, Map.of("JAVA_TOOL_OPTIONS", options), target);
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException("the training run of " + mode + " left no " + cache);
        }
    }

    private String sample() {
        return root.resolve("samples/acme").toString();
    }

    // --- the Debian package ------------------------------------------------------------------------------------------

    /**
     * jpackage makes the package; the command on PATH, the menu entry and the file type are then added as files of it.
     * jpackage would do that by scripts at installation, which fail on a machine without a desktop.
     */
    private Path makeDebianPackage() throws IOException, InterruptedException {
        Path raw = Files.createDirectories(target.resolve("raw"));
        run(
                List.of(
                        javaTool("jpackage"), "--type", "deb", "--app-image", image.toString(), "--name", "stormspec",
                        "--app-version", version, "--dest", raw.toString(), "--install-dir", "/opt",
                        "--license-file", root.resolve("LICENSE").toString(),
                        "--description", "event storming to AsyncAPI and Kafka",
                        "--linux-deb-maintainer", "maintainers@stormspec.org", "--linux-app-category", "devel"),
                Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"),
                target);
        Path tree = target.resolve("deb");
        Path made = list(raw).getFirst();
        run(List.of("dpkg-deb", "--raw-extract", made.toString(), tree.toString()), Map.of(), target);
        addToSystem(tree);
        setTimes(tree);
        Path result = target.resolve(made.getFileName());
        run(
                List.of("dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", tree.toString(), result.toString()),
                Map.of(),
                target);
        deleteTree(tree);
        deleteTree(raw);
        return result;
    }

    private void addToSystem(Path tree) throws IOException {
        Path sources = root.resolve("installers/src/deb");
        Path bin = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("stormspec"), Path.of("/opt/stormspec/bin/stormspec"));
        copyInto(Files.createDirectories(tree.resolve("usr/share/applications")), sources.resolve("stormspec.desktop"));
        copyInto(Files.createDirectories(tree.resolve("usr/share/mime/packages")), sources.resolve("stormspec.xml"));
        copyInto(
                Files.createDirectories(tree.resolve("usr/share/icons/hicolor/256x256/apps")),
                root.resolve("installers/src/icon/stormspec.png"));
        Path control = tree.resolve("DEBIAN/control");
        String text = Files.readString(control)
                .replaceFirst("(?m)^Installed-Size:.*$", "Installed-Size: " + sizeOf(tree) / 1024)
                .replaceFirst("(?m)^Depends:.*$", "Depends: " + NEEDS + "\nRecommends: graphviz")
                .replaceFirst("(?m)^Maintainer:.*<", "Maintainer: Stormspec maintainers <");
        Files.writeString(control, text);
    }

    // --- tools -------------------------------------------------------------------------------------------------------

    private static void tool(String name, String... arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("this JDK has no " + name + ": use a full JDK"));
        PrintStream quiet = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        if (tool.run(quiet, System.err, arguments) != 0) {
            throw new IllegalStateException(name + " failed: " + Arrays.toString(arguments));
        }
    }

    private static void run(List<String> command, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(log, "tool-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(15, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IllegalStateException(
                    "exit code %d of %s; its output is in %s".formatted(code, String.join(" ", command), output));
        }
        Files.delete(output);
    }

    private static String javaTool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static boolean has(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static void copyInto(Path folder, Path file) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static long sizeOf(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted(Comparator.reverseOrder()).forEach(PackageStormspec::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM throws an AOT cache away if a jar has another time than in training, and jpackage's copies have. */
    private void setTimes(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private static void report(String what, Path path) throws IOException {
        say("%s: %s (%.1f MB)".formatted(what, path, sizeOf(path) / 1e6));
    }

    private static void say(String line) {
        System.out.println("installers: " + line);
    }
}
