package org.stormspec.export.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.stormspec.export.kafka.KafkaLogs;

/**
 * Gives tests one running cluster, started for the first test that asks and stopped after the last
 * test of all.
 *
 * <p>Tests keep out of each other's way by names: each class uses a tenant of its own.
 */
public final class SharedCluster implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SharedCluster.class);

    private record Held(Path folder, DevCluster cluster) implements AutoCloseable {
        static Held start() {
            KafkaLogs.quiet();
            try {
                Path folder = FastDisk.create();
                DevCluster cluster = DevCluster.at(folder);
                cluster.start(Mode.ATTACHED);
                return new Held(folder, cluster);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            cluster.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DevCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("cluster", _ -> Held.start(), Held.class)
                .cluster();
    }
}
