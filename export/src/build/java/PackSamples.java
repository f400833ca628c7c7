import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Run by the build: copies the sample workspaces into the classes and writes a list of their files
 * beside them, because a jar cannot be listed like a folder.
 *
 * <p>Arguments: the folder of the samples, the folder to copy them to.
 */
class PackSamples {

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).map(from::relativize).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(file.toString());
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createDirectories(to);
        Files.write(
                to.resolve("files.txt"),
                files.stream().map(file -> file.toString().replace('\\', '/')).toList());
    }
}
