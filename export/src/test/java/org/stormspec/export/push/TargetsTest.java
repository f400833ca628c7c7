package org.stormspec.export.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.model.environment.Contact;
import org.stormspec.model.environment.HostileEnvironments;
import org.stormspec.model.environment.HostileEnvironments.Hostile;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Environment;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

@DisplayName("The cluster that an environment means")
class TargetsTest {

    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"app\""
                    + " password=\"${env:STORMSPEC_P}\";";

    @TempDir Path folder;

    private Path workspace = Path.of("");
    private Consents consents = new Consents(Path.of(""));
    private final Map<String, String> variables = new TreeMap<>();

    @BeforeEach
    void makeFolders() throws IOException {
        workspace = Files.createDirectory(folder.resolve("ws"));
        consents = new Consents(folder.resolve("state/consents"));
        variables.put("STORMSPEC_P", "hunter2");
    }

    private Targets.Found find(ModelView model) {
        return targets(model).find("dev");
    }

    private Targets targets(ModelView model) {
        return new Targets(
                workspace,
                model,
                DevCluster.at(folder.resolve("cluster")),
                name -> Optional.ofNullable(variables.get(name)),
                consents);
    }

    private static Store dev(String... settings) {
        Map<String, String> client = new TreeMap<>();
        Arrays.stream(settings)
                .forEach(each -> client.put(each.split("=", 2)[0], each.split("=", 2)[1]));
        Store store = new Store();
        store.apply(
                new Draft(store)
                        .put(
                                new Environment(
                                        "dev", "dev", "kafka.example:9092", new TreeMap<>(client)))
                        .changes());
        return store;
    }

    private static Store login() {
        return dev(
                "security.protocol=SASL_SSL",
                "sasl.mechanism=SCRAM-SHA-512",
                "sasl.jaas.config=" + SCRAM);
    }

    private Contact contact(ModelView model) {
        return assertInstanceOf(Targets.Found.Unasked.class, find(model)).contact();
    }

    private String refusal(ModelView model) {
        return assertInstanceOf(Targets.Found.Refusal.class, find(model)).why();
    }

    private Map<String, Object> settings(ModelView model) {
        consents.give(contact(model));
        return assertInstanceOf(Targets.Found.Target.class, find(model)).settings().forClient();
    }

    static Stream<Hostile> hostile() {
        return HostileEnvironments.reachingFor(9092).stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("is none where a stranger asks for more than a connection, whatever rules say")
    void isNoneWhereAStrangerAsksForMore(Hostile hostile) throws IOException {
        Files.writeString(workspace.resolve("stormspec.yaml"), "format: 1\nid: acme\n");
        Files.writeString(workspace.resolve("environments.yaml"), hostile.yaml());
        LoadResult loaded = WorkspaceReader.read(workspace);

        assertTrue(
                !loaded.problems().isEmpty()
                        || find(Store.of(loaded.records())) instanceof Targets.Found.Refusal,
                hostile::yaml);
    }

    @Test
    @DisplayName("is told to start by its folder where it is not the usual one")
    void isStartedByItsFolder() {
        String why =
                assertInstanceOf(
                                Targets.Found.Refusal.class,
                                targets(new Store()).find(Targets.EMBEDDED))
                        .why();

        assertTrue(
                why.contains("'stormspec cluster start --dir " + folder.resolve("cluster") + "'"),
                why);
    }

    @Test
    @DisplayName("is none where the workspace gives its name to another one")
    void isNoneWhereTheNameIsTaken() {
        Store model = new Store();
        model.apply(
                new Draft(model)
                        .put(
                                new Environment(
                                        Targets.EMBEDDED,
                                        "dev",
                                        "kafka.example:9092",
                                        new TreeMap<>()))
                        .changes());

        for (Targets.Found found :
                List.of(
                        targets(model).find(Targets.EMBEDDED),
                        targets(model).describe(Targets.EMBEDDED))) {
            String why = assertInstanceOf(Targets.Found.Refusal.class, found).why();
            assertTrue(why.contains("environments.yaml has an environment 'embedded'"), why);
        }
    }

    @Nested
    @DisplayName("before somebody has agreed")
    class BeforeConsent {

        @Test
        @DisplayName("is a description of what would be sent where, without any secret")
        void isADescription() {
            String text = contact(login()).text();

            assertTrue(text.contains("kafka.example:9092"), text);
            assertTrue(text.contains("SASL_SSL (encrypted by TLS)"), text);
            assertTrue(text.contains("app"), text);
            assertTrue(text.contains("STORMSPEC_P"), text);
            assertFalse(text.contains("hunter2"), text);
        }

        @Test
        @DisplayName("is found once that is agreed to, in another process too")
        void isFoundOnceThatIsAgreedTo() {
            settings(login());
            consents = new Consents(folder.resolve("state/consents"));

            assertInstanceOf(Targets.Found.Target.class, find(login()));
        }

        @Test
        @DisplayName("is asked about again after every change, and in every other workspace")
        void isAskedAboutAgain() throws IOException {
            Store before = login();
            settings(before);
            List<Store> changed =
                    List.of(
                            dev(
                                    "security.protocol=SASL_PLAINTEXT",
                                    "sasl.mechanism=SCRAM-SHA-512",
                                    "sasl.jaas.config=" + SCRAM),
                            dev(
                                    "security.protocol=SASL_SSL",
                                    "sasl.mechanism=SCRAM-SHA-256",
                                    "sasl.jaas.config=" + SCRAM),
                            dev(
                                    "security.protocol=SASL_SSL",
                                    "sasl.mechanism=SCRAM-SHA-512",
                                    "sasl.jaas.config=" + SCRAM.replace("app", "root")),
                            dev(
                                    "security.protocol=SASL_SSL",
                                    "sasl.mechanism=SCRAM-SHA-512",
                                    "sasl.jaas.config=" + SCRAM.replace("_P}", "_Q}")),
                            dev(
                                    "security.protocol=SASL_SSL",
                                    "sasl.mechanism=SCRAM-SHA-512",
                                    "sasl.jaas.config=" + SCRAM,
                                    "schema.registry.url=https://registry.example"),
                            dev(
                                    "security.protocol=SASL_SSL",
                                    "sasl.mechanism=SCRAM-SHA-512",
                                    "sasl.jaas.config=" + SCRAM,
                                    "ssl.endpoint.identification.algorithm="));

            changed.forEach(TargetsTest.this::contact);
            workspace = Files.createDirectory(folder.resolve("clone"));
            contact(before);
        }

        @Test
        @DisplayName("is agreed to in a file that only its owner reads")
        void isAgreedToInAPrivateFile() throws IOException {
            settings(login());

            assertEquals(
                    "[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]",
                    modes(folder.resolve("state/consents")));
            try (Stream<Path> files = Files.list(folder.resolve("state/consents"))) {
                files.forEach(file -> assertEquals("[OWNER_READ, OWNER_WRITE]", modes(file)));
            }
        }

        private static String modes(Path path) {
            try {
                return new TreeSet<>(Files.getPosixFilePermissions(path)).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Test
        @DisplayName("is asked about again once it is forgotten")
        void isAskedAboutAgainOnceItIsForgotten() {
            settings(login());
            consents = new Consents(folder.resolve("state/consents"));

            assertTrue(consents.forget(consents.all().getFirst().name()));

            contact(login());
            assertFalse(consents.forget("../../ws/stormspec"));
        }

        @Test
        @DisplayName("is asked about again when what was kept does not say the same words")
        void isAskedAboutAgainWhenWhatWasKeptIsDamaged() throws IOException {
            settings(login());
            try (Stream<Path> files = Files.list(folder.resolve("state/consents"))) {
                Files.writeString(files.findFirst().orElseThrow(), "yes");
            }
            consents = new Consents(folder.resolve("state/consents"));

            contact(login());
        }
    }

    @Nested
    @DisplayName("reads variables")
    class Reading {

        @Test
        @DisplayName("into a login that no value can break out of")
        void intoALogin() {
            variables.put("STORMSPEC_P", "a\" ; evil \\");

            assertEquals(
                    SCRAM.replace("${env:STORMSPEC_P}", "a\\\" ; evil \\\\"),
                    settings(login()).get("sasl.jaas.config"));
        }

        @Test
        @DisplayName("that hold a whole login, if it is one that may be used")
        void thatHoldAWholeLogin() {
            Store model =
                    dev(
                            "security.protocol=SASL_SSL",
                            "sasl.mechanism=SCRAM-SHA-512",
                            "sasl.jaas.config=${env:STORMSPEC_J}");
            variables.put("STORMSPEC_J", SCRAM.replace("${env:STORMSPEC_P}", "pw"));
            assertTrue(String.valueOf(settings(model).get("sasl.jaas.config")).contains("\"pw\""));

            variables.put("STORMSPEC_J", "hunter2");
            String why = refusal(model);

            assertTrue(why.contains("the variable STORMSPEC_J holds no login"), why);
            assertFalse(why.contains("hunter2"), why);
        }

        @Test
        @DisplayName("and says which one is missing, empty or of two lines, never what it holds")
        void andSaysWhichOneIsMissing() {
            consents.give(contact(login()));
            variables.clear();
            assertTrue(refusal(login()).contains("STORMSPEC_P is not set"));
            variables.put("STORMSPEC_P", "");
            assertTrue(refusal(login()).contains("STORMSPEC_P is empty"));
            variables.put("STORMSPEC_P", "hunter2\nx");
            assertFalse(refusal(login()).contains("hunter2"));
        }
    }

    @Nested
    @DisplayName("uses files with certificates")
    class FilesUsed {

        @Test
        @DisplayName("of the workspace, by their real path")
        void ofTheWorkspace() throws IOException {
            Path file = Files.writeString(workspace.resolve("ca.pem"), "x");
            Store model = dev("security.protocol=SSL", "ssl.truststore.location=ca.pem");

            assertTrue(contact(model).text().contains("uses the file"));
            assertEquals(
                    file.toRealPath().toString(), settings(model).get("ssl.truststore.location"));
        }

        @Test
        @DisplayName("outside of it only after saying so")
        void outsideOfItOnlyAfterSayingSo() throws IOException {
            Path file = Files.writeString(folder.resolve("ca.pem"), "x");

            for (String location : List.of(file.toString(), "../ca.pem")) {
                String text =
                        contact(dev("security.protocol=SSL", "ssl.truststore.location=" + location))
                                .text();
                assertTrue(text.contains("OUTSIDE the workspace  " + file.toRealPath()), text);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "link.pem, a link in the workspace leads out of it",
            "absent.pem, there is no such file",
            "pipe, it is no regular file",
            ".., it is no regular file",
            "/dev/zero, it is no regular file",
            "large.pem, it is larger than",
        })
        @DisplayName("never through a link, and never what is no file of a sane size")
        void neverThroughALink(String location, String why) throws Exception {
            Files.writeString(folder.resolve("secret"), "x");
            Files.createSymbolicLink(workspace.resolve("link.pem"), folder.resolve("secret"));
            Files.write(workspace.resolve("large.pem"), new byte[2_000_000]);
            new ProcessBuilder("mkfifo", workspace.resolve("pipe").toString()).start().waitFor();

            String refusal =
                    refusal(dev("security.protocol=SSL", "ssl.truststore.location=" + location));

            assertTrue(refusal.contains(why), refusal);
        }
    }

    static Stream<Arguments> incomplete() {
        String login = "sasl.jaas.config=${env:STORMSPEC_J}";
        return Stream.of(
                arguments("does not say how", List.of("security.protocol=SASL_SSL")),
                arguments(
                        "does not say how",
                        List.of("security.protocol=SASL_SSL", "sasl.mechanism=PLAIN")),
                arguments(
                        "needs sasl.oauthbearer.token.endpoint.url",
                        List.of("security.protocol=SASL_SSL", "sasl.mechanism=OAUTHBEARER", login)),
                arguments("does not log in", List.of("security.protocol=SSL", login)),
                arguments("does not log in", List.of(login)),
                arguments(
                        "does not go with sasl.mechanism PLAIN",
                        List.of(
                                "security.protocol=SASL_SSL",
                                "sasl.mechanism=PLAIN",
                                "sasl.jaas.config=" + SCRAM)));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    @DisplayName("is none where a login is not complete, since Kafka would look elsewhere for it")
    void isNoneWhereALoginIsNotComplete(String why, List<String> settings) {
        String refusal = refusal(dev(settings.toArray(String[]::new)));

        assertTrue(refusal.contains(why), refusal);
    }
}
